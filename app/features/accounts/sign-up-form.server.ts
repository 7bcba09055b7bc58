import { z } from "zod";
import { emailLength, isEmail } from "#app/domain/identity/email.ts";
import { m } from "#app/i18n/generated/messages.js";
import { judged, text } from "#app/platform/form-fields.server.ts";

/** On one line: it stands in letters. */
export const personName = () => judged(text({ least: 1, most: 40, missing: m.account_name_missing() }), (typed) => typed.includes("\n") && m.ui_text_unfit());

/** An address that letters can go to. */
export const mailbox = () =>
  judged(text({ most: emailLength, missing: m.account_email_missing() }), (typed) => !isEmail(typed) && m.account_email_unreadable());

export const signUpForm = () => z.object({ email: mailbox() });
