import { mostCompared } from "#app/domain/matching/comparison.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** One more product by its number: a GET form, so that every comparison has an address. */
export const AddToComparison = ({ scenario, chosen }: { scenario: string; chosen: string[] }) => (
  <form className="comparison-add" action={paths.scenarioComparison(scenario)}>
    {chosen.map((number) => (
      <input key={number} type="hidden" name="product" value={number} />
    ))}
    <div className="field">
      <label htmlFor="add">{m.comparison_add()}</label>
      <p className="hint" id="add-hint">
        {m.comparison_add_hint({ most: mostCompared })}
      </p>
      <input className="input short" id="add" name="product" autoComplete="off" maxLength={20} aria-describedby="add-hint" />
    </div>
    <Button look="secondary">{m.comparison_add_button()}</Button>
  </form>
);
