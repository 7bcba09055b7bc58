import type { deviceOf } from "#app/domain/identity/device.ts";
import type { Proof } from "#app/domain/identity/factor.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

interface Row {
  id: string;
  present: boolean;
  device: ReturnType<typeof deviceOf>;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  factor: Proof | null;
}

const proofWords = {
  code: m.security_proof_code,
  passkey: m.security_proof_passkey,
  recovery: m.security_proof_recovery,
  demo: m.security_proof_demo,
} satisfies Record<Proof, () => string>;

const deviceWords = ({ browser, system }: Row["device"]) =>
  browser && system ? m.security_device_on({ browser, system }) : (browser ?? system ?? m.security_device_unknown());

/** Where somebody is signed in, this one first. */
export const SessionTable = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption={m.security_sessions()}
    hideCaption
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        name: m.security_session_device(),
        cell: ({ device, present }) => (
          <>
            {deviceWords(device)} {present && <Tag tone="good">{m.security_session_this()}</Tag>}
          </>
        ),
      },
      { name: m.security_session_address(), cell: ({ address }) => <span className="number">{address}</span> },
      { name: m.security_session_how(), cell: ({ factor }) => (factor ? proofWords[factor]() : m.security_proof_password()) },
      { name: m.security_session_since(), cell: ({ createdAt }) => <Instant at={createdAt} /> },
      { name: m.security_session_seen(), cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} /> },
      {
        name: m.security_session_end(),
        brief: true,
        cell: ({ id, present, device }) => (
          <form method="post" action={present ? paths.signOut() : paths.sessionEnding(id)}>
            <Button look="secondary" compact>
              {present ? m.desk_sign_out() : m.security_session_end()}
              {!present && <span className="visually-hidden">{m.security_session_end_of({ device: deviceWords(device) })}</span>}
            </Button>
          </form>
        ),
      },
    ]}
  />
);
