import type { Absent } from "#app/domain/matching/absent.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";

/** A vendor's own listed products that have no place here, and why. */
export const AbsentProducts = ({ absent }: { absent: Absent[] }) => (
  <div className="gap-rest small">
    <h2>{m.matching_absent({ count: absent.length })}</h2>
    <p className="muted">{m.matching_absent_nothing()}</p>
    <ul>
      {absent.map(({ number, name }) => (
        <li key={number}>
          <a href={paths.product(number)} lang="zh-CN">
            {name}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
