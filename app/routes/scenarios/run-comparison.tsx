import type { RunComparison as Compared } from "#app/domain/matching/run/compare-runs.ts";
import { type RunOccasion, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { m } from "#app/i18n/generated/messages.js";
import { causeWords, occasionWords } from "#app/i18n/matching-words.ts";
import { formatDay, formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { type AddressOf, numbered } from "./run-address.ts";
import { ChangedProducts, type LabelledChange, MovedProducts, type PageOf, type Placed } from "./run-changes.tsx";

interface Comparison extends Omit<Compared, "own" | "moved"> {
  runs: { before: number; after: number };
  /** Whether everybody stands where they stood. */
  stands: boolean;
  own: PageOf<LabelledChange>;
  moved: PageOf<Placed>;
}

interface Props {
  comparison: Comparison | null;
  others: { id: number; at: Date; occasion: RunOccasion }[];
  /** The one that it is compared with. */
  against: number | null;
  to: AddressOf;
}

/** What changed between this run and another of the same scenario, and why. */
export function RunComparison({ comparison, others, against, to }: Props) {
  if (others.length === 0) return null;
  return (
    <Section id="comparison" title={m.matching_compare()}>
      <ul>
        {others.map(({ id, at, occasion }) => (
          <li key={id}>
            <a href={to({ against: runNumber(id), changed: null, moved: null }, "comparison")} aria-current={id === against ? "true" : undefined}>
              {m.matching_compare_with({ run: runNumber(id), occasion: occasionWords[occasion](), at: formatInstant(at) })}
            </a>
          </li>
        ))}
      </ul>
      {comparison && <Changes {...comparison} at={(part, page) => to({ [part]: part === "moved" ? String(page) : numbered(page) }, "comparison")} />}
    </Section>
  );
}

/** First who left, entered or changed; folded after them, who was moved by that or by what is common to all. */
function Changes({ runs, causes, days, own, moved, unchanged, stands, at }: Comparison & { at: (part: "changed" | "moved", page: number) => string }) {
  return (
    <>
      <p className="mt-4">
        {m.matching_compare_heading({ before: runNumber(runs.before), after: runNumber(runs.after), what: causesSentence(causes, own.count > 0) })}
      </p>
      {days && <p>{daysSentence(days)}</p>}
      {stands ? (
        <p>{moved.count === 0 ? m.matching_compare_none({ count: unchanged }) : m.matching_compare_no_places({ count: unchanged + moved.count })}</p>
      ) : (
        <>
          {own.count > 0 ? <ChangedProducts changes={own} href={(page) => at("changed", page)} /> : <p>{m.matching_compare_none_own()}</p>}
          {moved.count > 0 && <MovedProducts changes={moved} common={causes.length > 0} href={(page) => at("moved", page)} />}
          {unchanged > 0 && <p className="small muted mt-4">{m.matching_compare_unchanged({ count: unchanged })}</p>}
        </>
      )}
    </>
  );
}

function causesSentence(causes: Comparison["causes"], changed: boolean) {
  if (causes.length > 0) return m.matching_compare_causes({ causes: causes.map((cause) => causeWords[cause]()).join(m.products_comma()) });
  return changed ? m.matching_compare_no_causes() : m.matching_compare_same();
}

function daysSentence({ before, after, touched }: NonNullable<Comparison["days"]>) {
  const days = { before: formatDay(before), after: formatDay(after) };
  if (touched === 0) return m.matching_compare_days(days);
  return touched === 1 ? m.matching_compare_days_one(days) : m.matching_compare_days_touched({ ...days, count: touched });
}
