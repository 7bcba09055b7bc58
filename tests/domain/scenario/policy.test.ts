import { describe, expect, test } from "vitest";
import { type Actor, atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { type Capacity, type MemberRole, memberRoles, type OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { canHappen, scenarioEvents, scenarioStatuses } from "#app/domain/scenario/lifecycle.ts";
import { mayCreate, mayEdit, mayPerform, mayView, mayViewContact, rankingView, type ScenarioFacts } from "#app/domain/scenario/policy.ts";
import { regimes } from "#app/domain/scenario/regime.ts";

const member = (house: string, capacities: Capacity[], role: MemberRole, status: OrganisationStatus = "verified"): Actor => ({
  kind: "person",
  personId: `${house} ${role}`,
  name: role,
  reviewerId: null,
  actingFor: { organisationId: house, name: house, status, capacities, role, membershipId: `${house} ${role}` },
});

/** `house` owns the scenario; `own operator` is a member of an owning house that is an operator as well. */
const actors: Record<string, Actor> = {
  visitor,
  clock,
  console: atConsole,
  ...Object.fromEntries(memberRoles.map((role) => [role, member("house", ["demand"], role)])),
  "suspended owner": member("house", ["demand"], "owner", "suspended"),
  "own operator": member("house", ["demand", "operator"], "owner"),
  "other demand owner": member("other", ["demand"], "owner"),
  vendor: member("vendor", ["supply"], "owner"),
  operator: member("office", ["operator"], "owner"),
  "operator's viewer": member("office", ["operator"], "viewer"),
  auditor: member("audit", ["audit"], "owner"),
};

const facts = (change: Partial<ScenarioFacts> = {}): ScenarioFacts => ({
  organisationId: "house",
  status: "draft",
  regime: "market",
  lastEditorId: "house editor",
  signers: 2,
  ...change,
});

const whoMay = (may: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)
    .join(", ");

describe("who may make what happen", () => {
  test("every status × event × actor, of a market scenario", () => {
    const lines = scenarioStatuses.flatMap((status) =>
      scenarioEvents
        .filter((event) => canHappen(status, event))
        .map((event) => `${status} ${event}: ${whoMay((actor) => mayPerform[event](actor, facts({ status })).allowed)}`),
    );
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "draft submit: owner, approver, own operator
      draft discard: owner, approver, editor, own operator
      in-review approve: operator
      in-review return: operator
      in-review recall: owner, approver, own operator
      open close: clock
      open withdraw: owner, approver, own operator
      evaluating withdraw: owner, approver, own operator
      evaluating select: owner, approver, own operator
      evaluating declare-unsuccessful: owner, approver, own operator
      evaluating hand-over: 
      docking start-pilot: owner, approver, own operator
      docking complete: owner, approver, own operator
      docking reselect: owner, approver, own operator
      docking terminate: owner, approver, own operator
      piloting complete: owner, approver, own operator
      piloting terminate: owner, approver, own operator"
    `);
  });

  test("what differs under a statutory regime", () => {
    const differing = (["government-procurement", "statutory-tender"] as const).map((regime) =>
      scenarioEvents.flatMap((event) => {
        const [market, statutory] = (["market", regime] as const).map((one) => whoMay((actor) => mayPerform[event](actor, facts({ regime: one })).allowed));
        return market === statutory ? [] : [`${event}: ${market || "nobody"} → ${statutory || "nobody"}`];
      }),
    );
    expect(differing[0]).toEqual(differing[1]);
    expect(differing[0]).toEqual([
      "select: owner, approver, own operator → nobody",
      "hand-over: nobody → owner, approver, own operator",
      "start-pilot: owner, approver, own operator → nobody",
      "complete: owner, approver, own operator → nobody",
      "reselect: owner, approver, own operator → nobody",
      "terminate: owner, approver, own operator → nobody",
    ]);
  });

  test("whom each refusal tells why", () => {
    const why = (["submit", "approve"] as const).flatMap((event) =>
      Object.entries(actors).flatMap(([name, actor]) => {
        const decision = mayPerform[event](actor, facts());
        return decision.allowed ? [] : [`${event} ${name}: ${decision.reason}`];
      }),
    );
    expect(why.join("\n")).toMatchInlineSnapshot(`
      "submit visitor: not-signed-in
      submit clock: not-signed-in
      submit console: not-signed-in
      submit editor: not-a-signer
      submit viewer: not-a-signer
      submit suspended owner: not-a-demand-owner
      submit other demand owner: not-a-member
      submit vendor: not-a-member
      submit operator: not-a-member
      submit operator's viewer: not-a-member
      submit auditor: not-a-member
      approve visitor: not-signed-in
      approve clock: not-signed-in
      approve console: not-signed-in
      approve owner: own-organisation
      approve approver: own-organisation
      approve editor: own-organisation
      approve viewer: own-organisation
      approve suspended owner: own-organisation
      approve own operator: own-organisation
      approve other demand owner: not-an-operator
      approve vendor: not-an-operator
      approve operator's viewer: not-a-writer
      approve auditor: not-an-operator"
    `);
  });

  test("the status itself changes nobody's right: whether it can happen now is another question", () => {
    for (const event of scenarioEvents)
      for (const regime of regimes) {
        const by = scenarioStatuses.map((status) => whoMay((actor) => mayPerform[event](actor, facts({ status, regime })).allowed));
        expect(new Set(by).size).toBe(1);
      }
  });
});

describe("one's own edit", () => {
  const owner = actors.owner ?? visitor;
  const ownEdit = facts({ lastEditorId: "house owner" });

  test.each([
    [2, { allowed: false, reason: "own-edit" }],
    [3, { allowed: false, reason: "own-edit" }],
    [1, { allowed: true }],
  ])("with %i who may sign", (signers, decision) => expect(mayPerform.submit(owner, { ...ownEdit, signers })).toEqual(decision));

  test("hinders signing alone", () => {
    for (const event of scenarioEvents.filter((one) => one !== "submit")) expect(mayPerform[event](owner, ownEdit)).toEqual(mayPerform[event](owner, facts()));
  });
});

describe("who may see, create and edit", () => {
  test("a draft, a review, a published scenario", () => {
    expect(whoMay((actor) => mayView(actor, facts()))).toBe("clock, owner, approver, editor, viewer, suspended owner, own operator");
    expect(whoMay((actor) => mayView(actor, facts({ status: "in-review" })))).toBe(
      "clock, owner, approver, editor, viewer, suspended owner, own operator, operator, operator's viewer",
    );
    expect(whoMay((actor) => mayView(actor, facts({ status: "discarded" })))).toBe(whoMay((actor) => mayView(actor, facts())));
    for (const status of scenarioStatuses.filter((one) => !["draft", "in-review", "discarded"].includes(one)))
      expect(whoMay((actor) => mayView(actor, facts({ status })))).toBe(Object.keys(actors).join(", "));
  });

  test("writing is for those who write for a verified demand owner", () => {
    expect(whoMay((actor) => mayEdit(actor, facts()).allowed)).toBe("owner, approver, editor, own operator");
    expect(whoMay((actor) => mayCreate(actor).allowed)).toBe("owner, approver, editor, own operator, other demand owner");
  });

  test("the contact, and the ranking", () => {
    expect(whoMay((actor) => mayViewContact(actor, facts()))).toBe(
      "console, owner, approver, editor, viewer, suspended owner, own operator, vendor, operator, operator's viewer, auditor",
    );
    expect(whoMay((actor) => rankingView(actor, facts()) === "whole")).toBe(
      "console, owner, approver, editor, viewer, suspended owner, own operator, operator, operator's viewer, auditor",
    );
    expect(whoMay((actor) => rankingView(actor, facts()) === "own")).toBe("vendor");
    expect(whoMay((actor) => rankingView(actor, facts()) === "counts")).toBe("visitor, clock, other demand owner");
  });
});
