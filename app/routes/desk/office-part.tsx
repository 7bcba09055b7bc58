import type { Desk } from "#app/features/desk/open-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { WaitedSince } from "#app/ui/waiting-rows.tsx";

/** How much waits for the operator, and since when. */
export function OfficePart({ scenarios, reports, mistakes, organisations, qualifications, now }: NonNullable<Desk["office"]> & { now: Date }) {
  const queues = [
    { id: "scenarios", name: m.desk_office_scenarios(), count: scenarios.length, oldest: scenarios[0]?.submittedAt },
    { id: "organisations", name: m.houses_queue(), count: organisations.length, oldest: organisations[0]?.since },
    { id: "qualifications", name: m.qualifications_queue(), count: qualifications.length, oldest: qualifications[0]?.since },
    { id: "reports", name: m.desk_office_reports(), count: reports.length, oldest: reports[0]?.askedAt },
    { id: "mistakes", name: m.desk_office_mistakes(), count: mistakes.length, oldest: mistakes[0]?.reportedAt },
  ];
  return (
    <Section id="office" title={m.desk_office()}>
      <SummaryList
        rows={queues.map(({ id, name, count, oldest }) => ({
          name,
          ...(count > 0 && { change: `${paths.operate()}#${id}`, does: m.desk_office_open() }),
          value: (
            <>
              <strong className="number">{m.desk_office_count({ count })}</strong>
              {oldest && (
                <span className="muted">
                  {` · ${m.desk_office_oldest()} `}
                  <WaitedSince since={oldest} now={now} />
                </span>
              )}
            </>
          ),
        }))}
      />
      <p className="actions">
        <ButtonLink href={paths.operate()}>{m.desk_office_all()}</ButtonLink>
      </p>
    </Section>
  );
}
