import { z } from "zod";
import { emailLength, isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { memberRoles } from "#app/domain/identity/organisation.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, judged, text } from "#app/platform/form-fields.server.ts";

const role = () => choice(memberRoles, m.members_invite_role_missing());

export const inviteForm = () =>
  z.object({
    email: judged(
      text({ most: emailLength, missing: m.members_invite_email_missing() }),
      (typed) => !isEmail(normaliseEmail(typed)) && m.members_invite_email_wrong(),
    ),
    role: role(),
  });

export const roleForm = () => z.object({ role: role() });
