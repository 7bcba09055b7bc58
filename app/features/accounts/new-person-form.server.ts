import { z } from "zod";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { secret } from "#app/platform/form-fields.server.ts";
import { judgePassword } from "./new-password.server.ts";
import { personName } from "./sign-up-form.server.ts";

/** What somebody new says of themselves on the page that a letter's link opens. */
export const newPersonForm = (profile: PasswordProfile, email: string) =>
  z.object({ name: personName(), password: secret(m.account_password_missing()) }).superRefine(judgePassword("password", profile, ({ name }) => [name, email]));
