import { z } from "zod";
import { emailLength, isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { memberRoles } from "#app/domain/identity/organisation.ts";
import { passwordProfiles } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, judged, text } from "#app/platform/form-fields.server.ts";

const role = () => choice(memberRoles, m.members_invite_role_missing());

/** Where somebody is invited. */
export const invitedEmail = () =>
  judged(text({ most: emailLength, missing: m.members_invite_email_missing() }), (typed) => !isEmail(normaliseEmail(typed)) && m.members_invite_email_wrong());

export const inviteForm = () => z.object({ email: invitedEmail(), role: role() });
export const firstOwnerForm = () => z.object({ email: invitedEmail() });

export const passwordsForm = () => z.object({ profile: choice(passwordProfiles, m.members_passwords_missing()) });
export const roleForm = () => z.object({ role: role() });
