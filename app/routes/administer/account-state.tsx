import { m } from "#app/i18n/generated/messages.js";
import { Tag } from "#app/ui/tag.tsx";

/** Whether somebody can sign in: an account may be disabled, and one without an address has no way to. */
export const AccountState = ({ disabledAt, email }: { disabledAt: Date | null; email: string | null }) =>
  disabledAt !== null ? (
    <Tag tone="bad">{m.administer_disabled()}</Tag>
  ) : email === null ? (
    <Tag tone="over">{m.administer_no_entry()}</Tag>
  ) : (
    <Tag tone="good">{m.administer_active()}</Tag>
  );
