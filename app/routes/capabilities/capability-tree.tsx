import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { GapWords, SupplyBar } from "#app/ui/supply-bar.tsx";
import type { Branch } from "./tree.ts";

/** A facet as a tree that folds without scripts: the first level with bars on one scale, what is narrower inside. */
export function CapabilityTree({ branches }: { branches: Branch[] }) {
  const most = Math.max(...branches.flatMap(({ demand, supply }) => [demand, supply]));
  return (
    <>
      <p className="tree-head muted" aria-hidden="true">
        <span>
          <span>{m.capabilities_scenarios()}</span>
          <span>{m.capabilities_products()}</span>
        </span>
      </p>
      <ul className="tree unfolding">
        {branches.map((branch) => (
          <BranchRow key={branch.slug} branch={branch} most={most} />
        ))}
      </ul>
    </>
  );
}

/** The link stands beside what unfolds, not inside it: each can be reached and used for itself. */
function BranchRow({ branch, most }: { branch: Branch; most?: number }) {
  const { slug, label, demand, supply, narrower, elsewhere } = branch;
  const count = narrower.length + elsewhere.length;
  return (
    <li>
      <a href={paths.capability(slug)}>{label}</a>
      <i>
        <Figure figure={demand} of={m.capabilities_scenarios()} />
        <Figure figure={supply} of={m.capabilities_products()} />
      </i>
      {most !== undefined && <SupplyBar demand={demand} supply={supply} most={most} />}
      <GapWords demand={demand} supply={supply} />
      {count > 0 && (
        <details>
          <summary aria-label={m.capabilities_unfold({ label, count })}>{count}</summary>
          {narrower.length > 0 && (
            <ul>
              {narrower.map((one) => (
                <BranchRow key={one.slug} branch={one} />
              ))}
            </ul>
          )}
          {elsewhere.length > 0 && <Elsewhere concepts={elsewhere} />}
        </details>
      )}
    </li>
  );
}

/** The head of the column says what it counts; a screen reader hears it with each figure. */
const Figure = ({ figure, of }: { figure: number; of: string }) => (
  <span>
    {figure}
    <span className="visually-hidden"> {of}</span>
  </span>
);

const Elsewhere = ({ concepts }: { concepts: Branch["elsewhere"] }) => (
  <p className="elsewhere">
    {m.capabilities_also()}
    {concepts.map(({ slug, label }) => (
      <a key={slug} href={paths.capability(slug)}>
        {label}
      </a>
    ))}
  </p>
);
