import { m } from "#app/i18n/generated/messages.js";
import { FieldError, type FieldState, isWrong } from "#app/ui/field.tsx";

export interface ScopeGroup {
  label: string;
  capabilities: { value: string; label: string }[];
}

/** Capabilities to tick, a group at a time; a group in which something is ticked stands open. */
export const ScopeField = ({
  field,
  label,
  hint,
  groups,
  chosen,
}: {
  field: FieldState;
  label: string;
  hint: string;
  groups: ScopeGroup[];
  chosen: string[];
}) => (
  <fieldset className={isWrong(field) ? "field wrong" : "field"} id={field.id} tabIndex={-1} aria-describedby={field.descriptionId}>
    <legend>{label}</legend>
    <p className="hint" id={field.descriptionId}>
      {hint}
    </p>
    <FieldError field={field} />
    <div className="scope">
      {groups.map((group) => {
        const count = group.capabilities.filter(({ value }) => chosen.includes(value)).length;
        return (
          <details key={group.label} open={count > 0}>
            <summary>
              {group.label} {count > 0 && <span className="small muted">{m.qualifications_scope_chosen({ count })}</span>}
            </summary>
            <div className="choices columns">
              {group.capabilities.map((one) => (
                <label className="choice" key={one.value}>
                  <input type="checkbox" name={field.name} value={one.value} defaultChecked={chosen.includes(one.value)} />
                  <span>{one.label}</span>
                </label>
              ))}
            </div>
          </details>
        );
      })}
    </div>
  </fieldset>
);
