import { mlps, type PasswordProfile, passwordProfiles } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { passwordProfileLabel } from "#app/i18n/house-labels.ts";

const asks = { asvs: () => m.administer_profile_asvs(), mlps: () => m.members_passwords_mlps_asks(mlps) } satisfies Record<PasswordProfile, () => string>;

export const profileOptions = () => passwordProfiles.map((value) => ({ value, label: passwordProfileLabel[value](), hint: asks[value]() }));

/** What a house asks of its members' passwords, in one line. */
export const profileWords = (profile: PasswordProfile) => m.members_passwords_asks({ profile: passwordProfileLabel[profile](), asks: asks[profile]() });
