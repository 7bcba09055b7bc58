import type { ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";

/** Who may sign for the house, and whether the reader is one of them. */
export function SignersNote({ signers, submit }: { signers: number; submit: Decision<ScenarioRefusal> }) {
  if (signers === 0) return <p>{m.drafting_signers_none()}</p>;
  if (!submit.allowed && submit.reason === "own-edit") return <p>{m.drafting_own_edit({ count: signers - 1 })}</p>;
  return (
    <>
      <p>{m.drafting_signers({ count: signers })}</p>
      <p>{submit.allowed ? m.drafting_may_sign() : refusalWords(submit.reason)}</p>
    </>
  );
}
