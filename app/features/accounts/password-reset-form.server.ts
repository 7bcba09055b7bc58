import { z } from "zod";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { secret } from "#app/platform/form-fields.server.ts";
import { judgePassword } from "./new-password.server.ts";
import { mailbox } from "./sign-up-form.server.ts";

export const passwordResetForm = () => z.object({ email: mailbox() });

export const newPasswordForm = (profile: PasswordProfile, own: readonly string[]) =>
  z.object({ password: secret(m.account_password_missing()) }).superRefine(judgePassword("password", profile, () => own));
