import type { Submission } from "@conform-to/react";
import type { Refusal } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import { heldBack, shownAgain } from "#app/platform/form-answers.server.ts";

const words = {
  "wrong-code": m.security_code_wrong,
  "used-code": m.security_code_used,
  "wrong-passkey": m.security_passkey_wrong,
};

/** The page again with what is wrong with the second factor that was shown; or that one has to wait. */
export function refusedFactor(
  submission: Submission<unknown, string[]>,
  field: "code" | "answer",
  { code, ...refusal }: Refusal<keyof typeof words | "limited">,
) {
  return code === "limited" ? heldBack(submission, { code, ...refusal }) : shownAgain(submission, { [field]: [words[code]()] });
}
