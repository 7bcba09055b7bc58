import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Content } from "#app/ui/content.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { LastFactor } from "./authenticator-part.tsx";

interface Passkey {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export const PasskeyPart = ({ passkeys, last, most }: { passkeys: Passkey[]; last: LastFactor; most: number }) => (
  <Section id="passkeys" title={m.security_passkeys_title()}>
    <p>{m.security_passkeys_what()}</p>
    {passkeys.length > 0 ? (
      <ul className="queue">
        {passkeys.map((passkey, place) => (
          <li key={passkey.id}>
            <div>
              <strong>
                <Content>{passkey.name}</Content>
              </strong>
              <div className="meta">
                <span>{m.security_passkey_made({ at: formatInstant(passkey.createdAt) })}</span>
                <span>{passkey.lastUsedAt ? m.security_passkey_used({ at: formatInstant(passkey.lastUsedAt) }) : m.security_passkey_unused()}</span>
                {passkey.backedUp && <span>{m.security_passkey_synced()}</span>}
              </div>
            </div>
            {last !== "stays" && (
              <Confirm
                id={`remove-passkey-${place}`}
                action={paths.passkeyRemoval(passkey.id)}
                opens={m.security_app_remove()}
                title={m.security_passkey_remove_title({ name: passkey.name })}
                confirms={m.security_app_remove()}
                compact
              >
                <p>{m.security_passkey_remove_means()}</p>
                {last === "goes" && <p>{m.security_last_removed()}</p>}
              </Confirm>
            )}
          </li>
        ))}
      </ul>
    ) : (
      <p className="mt-2 muted">{m.security_passkeys_none()}</p>
    )}
    {passkeys.length > 0 && last === "stays" && <p className="mt-2 small muted">{m.security_last_stays()}</p>}
    {passkeys.length < most ? (
      <div className="actions">
        <ButtonLink href={paths.passkeyNew()} look="secondary">
          {m.security_passkey_add()}
        </ButtonLink>
      </div>
    ) : (
      <p className="mt-2 small muted">{m.security_passkeys_full({ most })}</p>
    )}
  </Section>
);
