import { m } from "#app/i18n/generated/messages.js";
import { Sentence } from "#app/ui/content.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { figureWords } from "#app/ui/requirement-table.tsx";

/** How many products answer what is being written; null is fewer than may be told. */
export interface LabelledFigures {
  musts: number;
  fitting: number | null;
  /** Words of musts that name no capability: not counted. */
  unknown: string[];
  /** Rows of musts that cannot be read, by number: not counted. */
  unread: number[];
  /** `without`: how many cover the other musts; absent for what is no must. */
  requirements: { label: string; covering: number | null; without?: number | null }[];
}

/** 供给情况: what the musts leave of the field, and what each of them costs. */
export const FieldFigures = ({ figures: { musts, fitting, unknown, unread, requirements } }: { figures: LabelledFigures }) => (
  <section className="field-figures" aria-labelledby="field-title">
    <h2 id="field-title">{m.drafting_field_title()}</h2>
    <div role="status">
      <p className={musts > 0 ? "figure-line" : "small muted"}>
        {musts > 0 ? m.drafting_field_fitting({ figure: figureWords(fitting) }) : m.drafting_field_no_musts()}
      </p>
      {unknown.length > 0 && <NotCounted>{m.drafting_field_unknown({ words: unknown.join(m.products_comma()), count: unknown.length })}</NotCounted>}
      {unread.length > 0 && <NotCounted>{m.drafting_field_unread({ rows: unread.join(m.products_comma()) })}</NotCounted>}
    </div>
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

/**
 * Its first figure in one line, in sight while rows are changed where the whole stands below them. It says nothing that the whole does not
 * say, and is for the eye alone.
 */
export const FigureInSight = ({ figures: { musts, fitting, unknown, unread } }: { figures: LabelledFigures }) => {
  const leftOut = unknown.length + unread.length;
  return (
    <p className="figure-in-sight" aria-hidden="true">
      <span>{m.drafting_field_in_sight({ figure: musts > 0 ? figureWords(fitting) : "—" })}</span>
      {leftOut > 0 && <span className="left-out">{m.drafting_field_left_out({ count: leftOut })}</span>}
    </p>
  );
};

const NotCounted = ({ children }: { children: string }) => (
  <p className="small not-counted">
    <Icon name="alert" />
    <span>
      <Sentence>{children}</Sentence>
    </span>
  </p>
);
