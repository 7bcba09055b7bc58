import { m } from "#app/i18n/generated/messages.js";
import { figureWords } from "#app/ui/requirement-table.tsx";

/** How many products answer what is being written; null is fewer than may be told. */
export interface LabelledFigures {
  musts: number;
  fitting: number | null;
  /** `without`: how many cover the other musts; absent for what is no must. */
  requirements: { label: string; covering: number | null; without?: number | null }[];
}

/** 供给情况: what the musts leave of the field, and what each of them costs. */
export const FieldFigures = ({ figures: { musts, fitting, requirements } }: { figures: LabelledFigures }) => (
  <section className="field-figures" aria-labelledby="field-title">
    <h2 id="field-title">{m.drafting_field_title()}</h2>
    <p className={musts > 0 ? "figure-line" : "small muted"} role="status">
      {musts > 0 ? m.drafting_field_fitting({ figure: figureWords(fitting) }) : m.drafting_field_no_musts()}
    </p>
    {musts > 1 && (
      <>
        <p className="small muted">{m.drafting_field_costs()}</p>
        <dl>
          {requirements.map(
            ({ label, without }) =>
              without !== undefined && (
                <div key={label} className="pair">
                  <dt>{label}</dt>
                  <dd className="number">{figureWords(without)}</dd>
                </div>
              ),
          )}
        </dl>
      </>
    )}
    <p className="small muted">{m.drafting_field_note()}</p>
  </section>
);
