import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

export const RecoveryPart = ({ recovery, on }: { recovery: { left: number; total: number; createdAt: Date } | null; on: boolean }) => (
  <Section id="recovery" title={m.security_recovery_codes()}>
    <p>{m.security_recovery_what()}</p>
    {recovery && (
      <p className="mt-2 muted">{m.security_recovery_left({ left: recovery.left, total: recovery.total, at: formatInstant(recovery.createdAt) })}</p>
    )}
    {on ? (
      <div className="actions">
        <ButtonLink href={paths.recoveryCodes()} look="secondary">
          {recovery ? m.security_recovery_renew() : m.security_recovery_make()}
        </ButtonLink>
      </div>
    ) : (
      <p className="mt-2 small muted">{m.security_recovery_first()}</p>
    )}
  </Section>
);
