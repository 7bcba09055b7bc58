import { z } from "zod";
import { emailLength, isEmail } from "#app/domain/identity/email.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { judged, secret, text } from "#app/platform/form-fields.server.ts";
import { judgePassword } from "./new-password.server.ts";

/** On one line: it stands in letters. */
export const personName = () => judged(text({ least: 1, most: 40, missing: m.account_name_missing() }), (typed) => typed.includes("\n") && m.ui_text_unfit());

/** An address that letters can go to. */
export const mailbox = () =>
  judged(text({ most: emailLength, missing: m.account_email_missing() }), (typed) => !isEmail(typed) && m.account_email_unreadable());

export const signUpForm = (profile: PasswordProfile) =>
  z
    .object({ name: personName(), email: mailbox(), password: secret(m.account_password_missing()) })
    .superRefine(judgePassword("password", profile, ({ name, email }) => [name, email]));

/** The password that was chosen when the link was asked for: a link alone makes no account, or whoever asked for somebody else's address would have one. */
export const signUpLinkForm = () => z.object({ password: secret(m.account_password_missing()) });
