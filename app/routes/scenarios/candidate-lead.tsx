import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { Lead } from "./candidate-leads.server.ts";

/** The owner's way to the shortlist of a ranking. */
export const ShortlistLink = ({ number, kept }: { number: string; kept: number }) => (
  <a href={paths.shortlist(number)}>{m.intents_shortlist_with({ count: kept })}</a>
);

/** Where a ranked product leads: a shortlist, or a report that it is ranked wrongly. */
export function CandidateLead({ number, product, name, lead }: { number: string; product: string; name: string; lead: Lead | undefined }) {
  if (!lead || (!lead.kept && !lead.keep && !lead.report)) return null;
  const about = <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>;
  return (
    <p className="candidate-marks small no-print">
      {lead.kept && (
        <a href={paths.shortlist(number)}>
          <Tag tone="good">{m.intents_on_shortlist()}</Tag>
        </a>
      )}
      {lead.keep && (
        <a href={paths.candidate(number, product)}>
          {m.intents_keep()}
          {about}
        </a>
      )}
      {lead.report && (
        <a href={paths.rankingMistake(number, product)}>
          {m.mistakes_report()}
          {about}
        </a>
      )}
    </p>
  );
}
