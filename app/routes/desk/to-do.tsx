import type { DemandDesk } from "#app/features/desk/open-demand-desk.server.ts";
import type { SupplyDesk } from "#app/features/desk/open-supply-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { WaitingRow } from "#app/ui/waiting-rows.tsx";

/** Everything that waits for somebody of the house, the longest waiting first; what will run out comes last, by its day. */
export function toDoRows(demand: DemandDesk | null, supply: SupplyDesk | null): WaitingRow[] {
  const waiting = [...(demand ? demandRows(demand) : []), ...(supply ? [...invitationRows(supply), ...refusedRows(supply)] : [])];
  return [...waiting.sort((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0)), ...(supply ? [...expiringRows(supply), ...paperRows(supply)] : [])];
}

const why = (words: string) => <strong key="why">{words}</strong>;

const demandRows = ({ toSign, returned, confirmations, intents }: DemandDesk): WaitingRow[] => [
  ...toSign.map(({ id, title, since, reason }) => ({
    key: id,
    href: paths.scenarioDraftCheck(id),
    title,
    about: [why(reason ? m.desk_sign_off_after_return() : m.desk_sign_off())],
    ...(reason && { reason }),
    since,
  })),
  ...returned.map(({ id, title, since, reason }) => ({ key: id, href: paths.scenarioDraft(id), title, about: [why(m.desk_returned())], reason, since })),
  ...confirmations.map(({ id, product, vendor, capability, askedAt }) => ({
    key: id,
    href: paths.confirmation(id),
    title: product,
    about: [why(m.desk_confirm_deployed()), <Content key="house">{vendor}</Content>, capability],
    since: askedAt,
  })),
  ...intents.map(({ id, product, vendor, scenario, sentAt }) => ({
    key: id,
    href: paths.intent(id),
    title: product,
    about: [why(m.desk_intent_new()), <Content key="house">{vendor}</Content>, <RecordNumber key="scenario">{scenario}</RecordNumber>],
    since: sentAt,
  })),
];

const invitationRows = ({ invitations }: SupplyDesk): WaitingRow[] =>
  invitations.map(({ id, product, scenario, at }) => ({
    key: id,
    href: paths.intentInvitation(id),
    title: scenario.title,
    about: [why(m.desk_invited()), <Content key="house">{scenario.owner}</Content>, <Content key="product">{product}</Content>],
    since: at,
  }));

const refusedRows = ({ refused }: SupplyDesk): WaitingRow[] =>
  refused.map(({ id, product, capability, reason, since }) => ({
    key: id,
    href: paths.confirmation(id),
    title: product,
    about: [why(m.desk_refused()), capability],
    reason,
    since,
  }));

const paperRows = ({ papers }: SupplyDesk): WaitingRow[] =>
  papers.map(({ id, name, expiresOn }) => ({
    key: id,
    href: paths.qualification(id),
    title: name,
    about: [why(m.qualifications_desk_expires({ day: formatDay(expiresOn) }))],
    since: null,
  }));

const expiringRows = ({ expiring }: SupplyDesk): WaitingRow[] =>
  expiring.map(({ productId, number, product, capability, expiresOn, expired }) => ({
    key: `${productId} ${capability}`,
    href: paths.productEditClaims(number),
    title: product,
    about: [why(expired ? m.desk_expired({ day: formatDay(expiresOn) }) : m.desk_expires_soon({ day: formatDay(expiresOn) })), capability],
    since: null,
  }));
