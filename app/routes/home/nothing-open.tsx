import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/notice.tsx";

/** Before the first scenario is opened, or when the last has closed. */
export const NothingOpen = ({ signedIn }: { signedIn: boolean }) => (
  <EmptyState title={m.home_nothing_open()} heading="h3">
    <p>{m.home_nothing_open_text()}</p>
    <p>
      {signedIn ? <a href={paths.desk()}>{m.home_to_desk()}</a> : <a href={paths.signIn()}>{m.home_sign_in_to_draft()}</a>}
      {" · "}
      <a href={paths.capabilities()}>{m.home_all_capabilities()}</a>
    </p>
  </EmptyState>
);
