import { isPast } from "#app/domain/scenario/deadline.ts";
import type { ListedScenario } from "#app/domain/scenario/listed-scenario.ts";
import { regimeLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Instant, leftUntil } from "./deadline.tsx";
import { formatDay } from "./format.ts";
import { ScenarioStatusTag } from "./status-tag.tsx";

/** Scenarios as rows that read like sentences: what, one line of why, then who, where and until when. */
export const ScenarioRows = ({ scenarios, now, heading: Heading = "h2" }: { scenarios: ListedScenario[]; now: Date; heading?: "h2" | "h3" }) => (
  <ul className="rows-list dated">
    {scenarios.map(({ number, title, summary, owner, domain, regime, district, budget, status, openedAt, closesAt }) => (
      <li key={number}>
        <Heading>
          <a href={paths.scenario(number)} lang="zh-CN">
            {title}
          </a>
        </Heading>
        <p className="about" lang="zh-CN">
          {summary}
        </p>
        <p className="meta">
          <ScenarioStatusTag status={status} />
          <span lang="zh-CN">{owner}</span>
          <span>{scenarioDomainLabel[domain]()}</span>
          <span>{district}</span>
          <span className="together">
            <span>{regimeLabel[regime]()}</span>
            <span>{budget}</span>
          </span>
          <span>{m.scenarios_opened_on({ day: formatDay(openedAt) })}</span>
        </p>
        <p className="until">
          <strong className={isPast(closesAt, now) ? "muted" : undefined}>{leftUntil(closesAt, now)}</strong> <Instant at={closesAt} />
        </p>
      </li>
    ))}
  </ul>
);
