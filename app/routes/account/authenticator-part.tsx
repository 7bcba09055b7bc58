import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

/** What becomes of the last second factor: it stays where one is demanded, else all that rests on it goes with it. */
export type LastFactor = "stays" | "goes" | null;

export const AuthenticatorPart = ({ app, last }: { app: { since: Date } | null; last: LastFactor }) => (
  <Section id="authenticator" title={m.security_app_title()}>
    <p>{m.security_app_what()}</p>
    {app && <p className="mt-2 muted">{m.security_app_since({ at: formatInstant(app.since) })}</p>}
    <div className="actions">
      <ButtonLink href={paths.authenticator()} look={app ? "secondary" : "primary"}>
        {app ? m.security_app_replace() : m.security_app_set()}
      </ButtonLink>
      {app && last !== "stays" && (
        <Confirm
          id="remove-app"
          action={paths.authenticatorRemoval()}
          opens={m.security_app_remove()}
          title={m.security_app_remove_title()}
          confirms={m.security_app_remove()}
        >
          <p>{m.security_app_remove_means()}</p>
          {last === "goes" && <p>{m.security_last_removed()}</p>}
        </Confirm>
      )}
    </div>
    {app && last === "stays" && <p className="mt-2 small muted">{m.security_last_stays()}</p>}
  </Section>
);
