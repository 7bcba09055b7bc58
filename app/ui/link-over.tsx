import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Page } from "./page.tsx";

/** The codes by which a letter's link that opens nothing is refused. */
export const linkOver = "link-over";
export const invitationOver = "invitation-over";

/** A letter's link that was used, has run out or never was, and how to have another. */
export const LinkOver = ({ invitation, signedIn }: { invitation: boolean; signedIn: boolean }) => (
  <Page narrow>
    <div className="error-page">
      <h1>{m.account_link_over_title()}</h1>
      <p>{invitation ? m.account_invitation_over() : m.account_link_over()}</p>
      <nav aria-label={m.ui_onward()}>
        <ul>
          <li>{signedIn ? <a href={paths.desk()}>{m.ui_nav_desk()}</a> : <a href={paths.signIn()}>{m.account_sign_in()}</a>}</li>
          {!invitation && (
            <>
              <li>
                <a href={paths.passwordReset()}>{m.account_sign_in_forgotten()}</a>
              </li>
              <li>
                <a href={paths.signUp()}>{m.account_sign_up()}</a>
              </li>
            </>
          )}
        </ul>
      </nav>
    </div>
  </Page>
);
