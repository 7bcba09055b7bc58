import type { Power } from "#app/domain/identity/power.ts";
import { letter, type To } from "#app/features/accounts/account-letters.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";

export const disabledLetter = (to: To, reason: string) =>
  letter(to, m.administer_letter_disabled, [m.administer_letter_disabled_text({}, to), m.administer_letter_reason({ reason }, to)]);

export const enabledLetter = (to: To) =>
  letter(to, m.administer_letter_enabled, [m.administer_letter_enabled_text({ signIn: to.origin + paths.signIn() }, to)]);

export const grantedLetter = (to: To, power: Power) =>
  letter(to, m.administer_letter_granted, [m.administer_letter_granted_text({ power: powerLabel[power]({}, to) }, to)]);

export const revokedLetter = (to: To, power: Power) =>
  letter(to, m.administer_letter_revoked, [m.administer_letter_revoked_text({ power: powerLabel[power]({}, to) }, to)]);
