import { m } from "#app/i18n/generated/messages.js";
import { Tag } from "#app/ui/tag.tsx";

export const AccountState = ({ disabled }: { disabled: boolean }) =>
  disabled ? <Tag tone="bad">{m.administer_disabled()}</Tag> : <Tag tone="good">{m.administer_active()}</Tag>;
