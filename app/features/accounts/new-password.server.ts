import type { z } from "zod";
import { isGuessable, kindsIn, mlps, type PasswordProfile } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { commonPasswords } from "#app/platform/common-passwords.server.ts";
import { lengthOf } from "#app/platform/form-fields.server.ts";
import { passwordLength } from "#app/platform/password.server.ts";

/** Names of the house that anybody would try. */
const site = ["anchang", "安场"];

/** Why a password will not do, in the reader's words; null where it will. `own` is what stands near it: name and address. */
export function passwordProblem(password: string, profile: PasswordProfile, own: readonly string[]): string | null {
  const length = lengthOf(password);
  if (length < passwordLength.least || length > passwordLength.most) return m.account_password_length(passwordLength);
  if (profile === "mlps" && kindsIn(password) < mlps.kinds) return m.account_password_kinds({ count: mlps.kinds });
  return isGuessable(password, { common: commonPasswords(), own: [...site, ...own] }) ? m.account_password_guessable() : null;
}

/** Says it beside the field of that name. */
export function judgePassword<Form extends Record<string, unknown>>(
  field: keyof Form & string,
  profile: PasswordProfile,
  own: (form: Form) => readonly string[],
) {
  return (form: Form, context: z.core.$RefinementCtx) => {
    const message = passwordProblem(String(form[field]), profile, own(form));
    if (message) context.addIssue({ code: "custom", message, path: [field] });
  };
}

/** What a page says beside the field. */
export const passwordHint = (profile: PasswordProfile) =>
  profile === "mlps"
    ? `${m.account_password_length(passwordLength)} ${m.account_password_kinds({ count: mlps.kinds })}`
    : m.account_password_hint(passwordLength);
