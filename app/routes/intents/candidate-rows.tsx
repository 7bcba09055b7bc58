import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { IntentTag, InvitationTag } from "#app/ui/status-tag.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { CandidateView } from "./candidate-view.server.ts";
import { PinnedVersion } from "./pinned-version.tsx";

/** What is kept: which product, why, what became of it since, and the next step. */
export const CandidateRows = ({ number, rows }: { number: string; rows: CandidateView[] }) => (
  <ul className="rows-list">
    {rows.map((row) => (
      <li key={row.id}>
        <Named {...row} />
        <p className="meta">
          <Who {...row} />
        </p>
        <p className="inset whitespace-pre-line" lang="zh-CN">
          {row.reason}
        </p>
        <Since {...row} />
        {(row.can.invite || row.can.remove) && (
          <p className="candidate-acts">
            {row.can.invite && (
              <ButtonLink href={paths.candidateInvitation(number, row.number)} compact>
                {m.intents_invite()}
                <For name={row.name} />
              </ButtonLink>
            )}
            {row.can.remove && (
              <ButtonLink href={paths.candidateRemoval(number, row.number)} look="quiet" compact>
                {m.intents_remove()}
                <For name={row.name} />
              </ButtonLink>
            )}
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** What is kept no longer, with both reasons. */
export const RemovedRows = ({ rows }: { rows: CandidateView[] }) => (
  <ul className="rows-list">
    {rows.map((row) => (
      <li key={row.id}>
        <Named {...row} />
        <p className="meta">
          <Who {...row} />
        </p>
        <p className="inset whitespace-pre-line" lang="zh-CN">
          {row.reason}
        </p>
        <p className="meta">
          <span>{m.intents_removed_at()}</span>
          {row.removedAt && <Instant at={row.removedAt} />}
        </p>
        <p className="inset whitespace-pre-line" lang="zh-CN">
          {row.removalReason}
        </p>
      </li>
    ))}
  </ul>
);

const For = ({ name }: { name: string }) => <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>;

const Named = ({ number, name, vendor }: CandidateView) => (
  <>
    <h3>
      <a href={paths.product(number)} lang="zh-CN">
        {name}
      </a>
    </h3>
    <p className="meta">
      <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
        {vendor.name}
      </a>
      <RecordNumber>{number}</RecordNumber>
    </p>
  </>
);

const Who = ({ number, version, opens, by, at }: CandidateView) => (
  <>
    <PinnedVersion number={number} version={version} opens={opens}>
      {m.intents_kept_version({ version })}
    </PinnedVersion>
    <Content>{by}</Content>
    <Instant at={at} />
  </>
);

/** What happened since it was kept: a newer version, a retirement, an invitation, an intent. */
function Since({ number, version, present, gone, vendor, invitation, intent }: CandidateView) {
  const newer = !gone && present > version;
  if (!newer && !gone && !vendor.suspended && !invitation && !intent) return null;
  return (
    <p className="meta">
      {newer && (
        <a href={paths.product(number)}>
          <Tag tone="wait">{m.intents_newer({ version: present })}</Tag>
        </a>
      )}
      {gone && <Tag tone="over">{m.intents_gone()}</Tag>}
      {vendor.suspended && <Tag tone="bad">{m.intents_vendor_suspended()}</Tag>}
      {invitation && (
        <span>
          {m.intents_invitation()} <a href={paths.intentInvitation(invitation.id)}>{<InvitationTag status={invitation.status} />}</a>
        </span>
      )}
      {intent && (
        <span>
          {m.intents_intent()} <a href={paths.intent(intent.id)}>{<IntentTag status={intent.status} />}</a>
        </span>
      )}
    </p>
  );
}
