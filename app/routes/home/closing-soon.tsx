import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { leftUntil } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

/** Open scenarios that close first. */
export const ClosingSoon = ({ scenarios, now }: { scenarios: { number: string; title: string; closesAt: Date }[]; now: Date }) => (
  <Section id="closing" title={m.home_closing()}>
    <ul className="closing">
      {scenarios.map(({ number, title, closesAt }) => (
        <li key={number}>
          <a href={paths.scenario(number)} lang="zh-CN">
            {title}
          </a>
          <p>
            <strong>{leftUntil(closesAt, now)}</strong> <time dateTime={closesAt.toISOString()}>{formatDay(closesAt)}</time>
          </p>
        </li>
      ))}
    </ul>
    <p className="mt-4">
      <a href={`${paths.scenarios()}?status=open&sort=closing`}>{m.home_all_closing()}</a>
    </p>
  </Section>
);
