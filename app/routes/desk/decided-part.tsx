import type { Desk } from "#app/features/desk/open-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { DecidedConfirmations } from "#app/ui/decided-confirmations.tsx";
import { Section } from "#app/ui/page.tsx";

/** The latest decisions on evidence, and the way to all of them. */
export const DecidedPart = ({ decided }: { decided: NonNullable<Desk["decided"]> }) => (
  <Section id="decided" title={m.desk_decided()}>
    {decided.length > 0 ? <DecidedConfirmations rows={decided} /> : <p className="muted">{m.desk_decided_none()}</p>}
    <p className="mt-4">
      <a href={paths.confirmations()}>{m.desk_decided_all()}</a>
    </p>
  </Section>
);
