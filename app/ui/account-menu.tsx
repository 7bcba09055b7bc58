import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content } from "./content.tsx";
import { Icon } from "./icons.tsx";

/** Somebody signed in, as the header shows them. */
export interface Account {
  name: string;
  /** The house acted for. */
  house: string | null;
  houses: { membershipId: string; name: string; present: boolean }[];
  /** Set where a second factor has to be shown before they act; the house, where it is one. */
  lacking: { house: string | null } | null;
}

/** Who is signed in and for which house, the choice of another where there are several, and the way out. */
export function AccountMenu({ name, house, houses }: Account) {
  const others = houses.filter(({ present }) => !present);
  return (
    <details className="account-menu">
      <summary>
        <Icon name="person" />
        <span className="visually-hidden">{m.security_acting_menu({ name: "" })}</span>
        <span className="who">
          <Content>{house ?? name}</Content>
        </span>
      </summary>
      <div className="panel">
        <p>
          <strong>
            <Content>{name}</Content>
          </strong>
          <br />
          <span className="small muted">{house ? <Content>{house}</Content> : m.security_acting_none()}</span>
        </p>
        {others.length > 0 && (
          <form method="post" action={paths.organisationChoice()}>
            <p className="small muted">{m.security_acting_switch()}</p>
            {others.map((other) => (
              <button key={other.membershipId} type="submit" name="membership" value={other.membershipId}>
                <Content>{other.name}</Content>
              </button>
            ))}
          </form>
        )}
        <ul>
          <li>
            <a href={paths.organisations()}>{m.houses_mine()}</a>
          </li>
          <li>
            <a href={paths.account()}>{m.account_title()}</a>
          </li>
          <li>
            <a href={paths.security()}>{m.security_title()}</a>
          </li>
          <li>
            <a href={paths.sessions()}>{m.security_sessions()}</a>
          </li>
        </ul>
        <form method="post" action={paths.signOut()}>
          <button type="submit">{m.desk_sign_out()}</button>
        </form>
      </div>
    </details>
  );
}
