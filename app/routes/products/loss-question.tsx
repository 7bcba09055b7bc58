import type { ClaimLoss } from "#app/domain/product/claim-change.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { FieldError, type FieldState } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

export interface Losses {
  /** Names exactly these losses; sent back by the tick. */
  name: string;
  claims: (ClaimLoss & { label: string })[];
}

/** What saving would give up, claim by claim, and the tick that says to go ahead. */
export const LossQuestion = ({ field, losses }: { field: FieldState; losses: Losses }) => (
  <div className="mt-8">
    <Notice kind="warning">
      <h2 className="text-base font-semibold">{m.vendor_losses_title()}</h2>
      <ul className="list-disc pl-5">
        {losses.claims.map(({ capability, label, loses, withdraws }) => (
          <li key={capability}>
            {loses && m.vendor_loses({ label, level: evidenceLabel[loses]() })}
            {withdraws && m.vendor_withdraws({ label, level: evidenceLabel[withdraws]() })}
          </li>
        ))}
      </ul>
      <FieldError field={field} />
      <label className="choice" htmlFor={field.id}>
        <input type="checkbox" id={field.id} name={field.name} value={losses.name} aria-describedby={field.errorId} />
        <span>{m.vendor_losses_accept()}</span>
      </label>
    </Notice>
  </div>
);
