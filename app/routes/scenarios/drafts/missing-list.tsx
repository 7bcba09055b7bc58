import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Missing } from "./missing-words.ts";

const pathOf = { need: paths.scenarioDraftNeed, requirements: paths.scenarioDraftRequirements, conditions: paths.scenarioDraftConditions };

/** What is still to be filled in, each line a link to its field. */
export function MissingList({ id, missing }: { id: string; missing: Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning">
      <h2 className="text-base font-semibold">{m.drafting_missing_title({ count: missing.length })}</h2>
      <ul className="missing">
        {missing.map(({ part, field, words }) => (
          <li key={`${part} ${field} ${words}`}>
            <a href={`${pathOf[part](id)}?from=check#${part}-${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
