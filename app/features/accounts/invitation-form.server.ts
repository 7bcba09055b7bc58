import { z } from "zod";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { secret } from "#app/platform/form-fields.server.ts";
import { judgePassword } from "./new-password.server.ts";
import { personName } from "./sign-up-form.server.ts";

export const invitationForm = (profile: PasswordProfile, email: string) =>
  z.object({ name: personName(), password: secret(m.account_password_missing()) }).superRefine(judgePassword("password", profile, ({ name }) => [name, email]));
