import { z } from "zod";
import { m } from "#app/i18n/generated/messages.js";
import { judged, once, secret, text } from "#app/platform/form-fields.server.ts";
import { readRecoveryCode } from "./recovery-code.server.ts";

/** Full-width digits and blanks between them are what people type. */
const plain = (typed: unknown) => (typeof typed === "string" ? typed.normalize("NFKC").replace(/[\s-]+/gu, "") : "");

const sixDigits = () =>
  judged(
    once(plain, z.string().min(1, m.security_code_missing()).max(40, m.security_code_shape())),
    (typed) => !/^\d{6}$/u.test(typed) && m.security_code_shape(),
  );

/** A code of an authenticator app. */
export const codeForm = () => z.object({ code: sixDigits() });

/** … that confirms an offered one. */
export const enrolForm = () => z.object({ code: sixDigits(), offer: text({ most: 400 }) });

/** A recovery code. */
export const recoveryForm = () =>
  z.object({
    code: judged(text({ most: 80, missing: m.security_recovery_missing() }), (typed) => readRecoveryCode(typed) === null && m.security_recovery_wrong()),
  });

/** The present password alone, typed to show who one is. */
export const againForm = () => z.object({ password: secret(m.account_password_missing()) });
