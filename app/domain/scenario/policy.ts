import { type Actor, belongsTo, has, maySign, mayWrite } from "#app/domain/identity/actor.ts";
import { outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { isPublished, type ScenarioEvent, type ScenarioStatus } from "./lifecycle.ts";
import { isStatutory, type Regime } from "./regime.ts";

/** What the rules need to know of a scenario. */
export interface ScenarioFacts {
  organisationId: string;
  status: ScenarioStatus;
  regime: Regime | null;
  /** Who saved the content last. */
  lastEditorId: string;
  /** How many of the owning house's members may sign. */
  signers: number;
}

export const scenarioRefusals = [
  "not-signed-in",
  "not-a-demand-owner",
  "not-a-member",
  "not-a-writer",
  "not-a-signer",
  "own-edit",
  "not-an-operator",
  "own-organisation",
  "clock-only",
  "statutory",
  "not-statutory",
] as const;
export type ScenarioRefusal = (typeof scenarioRefusals)[number];
type Rule = (actor: Actor, scenario: ScenarioFacts) => Decision<ScenarioRefusal>;

const member: Rule = (actor, scenario) =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, scenario.organisationId)
      ? refused("not-a-member")
      : !has(actor, "demand")
        ? refused("not-a-demand-owner")
        : allowed;

const writer: Rule = (actor, scenario) => both(member(actor, scenario), () => (mayWrite(actor) ? allowed : refused("not-a-writer")));
const signer: Rule = (actor, scenario) => both(member(actor, scenario), () => (maySign(actor) ? allowed : refused("not-a-signer")));

/** 单位审签: not by the last editor where the house has somebody else who may sign. */
const signOff: Rule = (actor, scenario) =>
  both(signer(actor, scenario), () =>
    actor.kind === "person" && actor.personId === scenario.lastEditorId && scenario.signers > 1 ? refused("own-edit") : allowed,
  );

/** Selection and what follows it happen elsewhere under a statutory regime, and only there does a scenario end by hand-over. */
const marketOnly: Rule = (actor, scenario) =>
  both(signer(actor, scenario), () => (scenario.regime && isStatutory(scenario.regime) ? refused("statutory") : allowed));
const statutoryOnly: Rule = (actor, scenario) =>
  both(signer(actor, scenario), () => (scenario.regime && isStatutory(scenario.regime) ? allowed : refused("not-statutory")));
const byTheClock: Rule = (actor) => (actor.kind === "clock" ? allowed : refused("clock-only"));

const both = (first: Decision<ScenarioRefusal>, second: () => Decision<ScenarioRefusal>) => (first.allowed ? second() : first);

/** Who may make each event happen; whether it can happen now is the lifecycle's question. */
export const mayPerform: Record<ScenarioEvent, Rule> = {
  submit: signOff,
  discard: writer,
  approve: outsideOperator,
  return: outsideOperator,
  recall: signer,
  close: byTheClock,
  withdraw: signer,
  select: marketOnly,
  "declare-unsuccessful": signer,
  "hand-over": statutoryOnly,
  "start-pilot": marketOnly,
  complete: marketOnly,
  reselect: marketOnly,
  terminate: marketOnly,
};

export const mayCreate = (actor: Actor): Decision<ScenarioRefusal> =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !has(actor, "demand")
      ? refused("not-a-demand-owner")
      : !mayWrite(actor)
        ? refused("not-a-writer")
        : allowed;

/** Saving the content of a draft. */
export const mayEdit: Rule = writer;

/** Drafts are their house's alone; what is in review is the operators' too; what was published is everybody's. */
export const mayView = (actor: Actor, scenario: Pick<ScenarioFacts, "organisationId" | "status">) =>
  isPublished(scenario.status) ||
  actor.kind === "clock" ||
  belongsTo(actor, scenario.organisationId) ||
  (scenario.status === "in-review" && has(actor, "operator"));

/** The contact person is for those who could answer, and those who look after it. */
export const mayViewContact = (actor: Actor, scenario: Pick<ScenarioFacts, "organisationId">) =>
  belongsTo(actor, scenario.organisationId) || has(actor, "supply") || has(actor, "operator") || has(actor, "audit");

/** What went before the publication, returns and their reasons, stays between the house and the operators. */
export const mayViewWholeHistory = (actor: Actor, scenario: Pick<ScenarioFacts, "organisationId">) =>
  belongsTo(actor, scenario.organisationId) || has(actor, "operator");

/** The ranking: the owner, operators and auditors see it whole; a vendor its own products' rows; visitors only the counts. */
export const rankingView = (actor: Actor, scenario: Pick<ScenarioFacts, "organisationId">): "whole" | "own" | "counts" =>
  belongsTo(actor, scenario.organisationId) || has(actor, "operator") || has(actor, "audit") ? "whole" : has(actor, "supply") ? "own" : "counts";
