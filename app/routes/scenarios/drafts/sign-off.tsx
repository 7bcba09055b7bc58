import type { ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { SignersNote } from "./signers-note.tsx";

interface Props {
  id: string;
  title: string;
  draft: { id: string; revision: number };
  complete: boolean;
  signers: number;
  submit: Decision<ScenarioRefusal>;
}

/** 单位审签: what signing means, and the button where the reader may sign. */
export const SignOff = ({ draft, complete, signers, submit, ...section }: Props) => (
  <Section {...section}>
    <div className="prose">
      <p>{m.drafting_sign_meaning()}</p>
      <ul className="list-disc pl-6">
        <li>{m.drafting_sign_true()}</li>
        <li>{m.drafting_sign_fair()}</li>
        <li>{m.drafting_sign_regime()}</li>
      </ul>
      <p>{m.drafting_sign_record()}</p>
    </div>
    <div className="actions">
      {submit.allowed && complete ? (
        <PostButton action={paths.scenarioSubmission(draft.id)} fields={{ revision: draft.revision }} look="official">
          {m.drafting_sign_button()}
        </PostButton>
      ) : (
        <div className="inset">
          {!complete && <p>{m.drafting_sign_first()}</p>}
          <SignersNote signers={signers} submit={submit} />
        </div>
      )}
    </div>
  </Section>
);
