import { z } from "zod";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, secret } from "#app/platform/form-fields.server.ts";
import { judgePassword } from "./new-password.server.ts";
import { mailbox, personName } from "./sign-up-form.server.ts";

const presentPassword = () => secret(m.account_password_missing());

export const profileForm = () => z.object({ name: personName(), locale: choice(["zh-CN", "en"], m.ui_choice_unknown()) });

export const passwordForm = (profile: PasswordProfile, own: readonly string[]) =>
  z
    .object({ present: presentPassword(), password: secret(m.account_password_missing()) })
    .superRefine(judgePassword("password", profile, () => own))
    .superRefine(({ present, password }, context) => {
      if (present === password) context.addIssue({ code: "custom", message: m.account_password_same(), path: ["password"] });
    });

export const emailForm = (own: string) =>
  z.object({ email: mailbox(), present: presentPassword() }).superRefine(({ email }, context) => {
    if (email.toLowerCase() === own) context.addIssue({ code: "custom", message: m.account_email_same(), path: ["email"] });
  });
