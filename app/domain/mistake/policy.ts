import { type Actor, belongsTo, has, mayWrite } from "#app/domain/identity/actor.ts";
import { type OutsideOperatorRefusal, outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import type { MistakeEvent } from "./lifecycle.ts";

export const mistakeRefusals = ["not-signed-in", "not-a-member", "not-a-vendor", "not-a-writer", "own-organisation", "not-an-operator"] as const;
export type MistakeRefusal = (typeof mistakeRefusals)[number] | OutsideOperatorRefusal;

/** Whose product it is about. */
interface Facts {
  vendorId: string;
}
type Rule = (actor: Actor, facts: Facts) => Decision<MistakeRefusal>;

const vendor: Rule = (actor, { vendorId }) =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, vendorId)
      ? refused("not-a-member")
      : !has(actor, "supply")
        ? refused("not-a-vendor")
        : mayWrite(actor)
          ? allowed
          : refused("not-a-writer");

/** Who may make each event happen; an operator answers, never a report of their own house. */
export const mayPerform: Record<"report" | MistakeEvent, Rule> = {
  report: vendor,
  answer: (actor, { vendorId }) => outsideOperator(actor, { organisationId: vendorId }),
};

/** A report is its house's, the operators' and auditors' to read. */
export const mayViewMistake = (actor: Actor, { vendorId }: Facts) => belongsTo(actor, vendorId) || has(actor, "operator") || has(actor, "audit");
