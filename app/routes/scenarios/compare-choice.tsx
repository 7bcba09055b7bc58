import { mostCompared } from "#app/domain/matching/comparison.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

const form = "compare";

/** The form that the boxes beside candidates belong to, wherever they stand; it stays in sight while the list is read. */
export const CompareForm = ({ scenario }: { scenario: string }) => (
  <form className="compare-bar" id={form} action={paths.scenarioComparison(scenario)}>
    <span className="small muted">{m.comparison_choose({ most: mostCompared })}</span>
    <Button look="secondary" compact>
      {m.comparison_compare()}
    </Button>
  </form>
);

/** A box beside a candidate. */
export const CompareChoice = ({ number, name }: { number: string; name: string }) => (
  <label className="compare-choice small no-print">
    <input type="checkbox" name="product" value={number} form={form} />
    {m.comparison_choose_one()}
    <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
  </label>
);
