import { describe, expect, test } from "vitest";
import {
  type ActingFor,
  type Actor,
  atConsole,
  type Belonging,
  clock,
  hasBeenOf,
  houseIdsEverOf,
  type PersonActor,
  visitor,
} from "#app/domain/identity/actor.ts";
import { isKeptApart, mayBelongTo } from "#app/domain/identity/apart.ts";
import { type MembersFacts, mayInviteFirstOwner } from "#app/domain/identity/membership.ts";
import { type Capacity, capacities, organisationEvents, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { mayPerform, mayRegister } from "#app/domain/identity/policy.ts";
import { mayDecide } from "#app/domain/product/policy.ts";
import { mayPerform as mayPerformOnQualification } from "#app/domain/qualification/policy.ts";
import { mayKeepStandings } from "#app/domain/standing/policy.ts";

const word = (decision: { allowed: true } | { allowed: false; reason: string }) => (decision.allowed ? "yes" : decision.reason);
const house = (organisationId: string, ...held: Capacity[]): Belonging => ({ organisationId, capacities: held });
const acting = (organisationId: string, ...held: Capacity[]): ActingFor => ({
  organisationId,
  capacities: held,
  name: organisationId,
  status: "verified",
  role: "owner",
  membershipId: organisationId,
});
const person = (actingFor: ActingFor | null, houses: Belonging[]): PersonActor => ({
  kind: "person",
  personId: "p",
  name: "p",
  reviewerId: null,
  actingFor,
  houses,
});

/** Every set of capacities. */
const sets = Array.from({ length: 2 ** capacities.length }, (_, set) => capacities.filter((_, i) => set & (1 << i)));
const watches = (set: Capacity[]) => set.includes("operator") || set.includes("audit");

describe("who is of a house that operates or audits is of no other", () => {
  test("whatever the two houses are, whichever came first", () => {
    for (const held of sets)
      for (const joined of sets)
        expect(word(mayBelongTo(house("b", ...joined), [house("a", ...held)])), `${held} then ${joined}`).toBe(
          watches(held) ? "office-keeps-out" : watches(joined) ? "other-house-keeps-out" : "yes",
        );
  });

  test("any one of several holds; the same house, or none, does not", () => {
    expect(word(mayBelongTo(house("c", "supply"), [house("a", "supply"), house("b", "audit")]))).toBe("office-keeps-out");
    for (const joined of sets) expect(word(mayBelongTo(house("a", ...joined), [house("a", ...joined)]))).toBe("yes");
    for (const joined of sets) expect(word(mayBelongTo(house("a", ...joined), []))).toBe("yes");
  });

  test("nor registers one, acting for the office or not; of the office one registers for others", () => {
    for (const set of sets) expect(isKeptApart(person(null, [house("a", ...set)]))).toBe(watches(set));
    for (const actor of [visitor, clock, atConsole]) expect(isKeptApart(actor)).toBe(false);
    expect(word(mayRegister(person(null, [house("o", "operator")])))).toBe("office-keeps-out");
    expect(word(mayRegister(person(null, [house("o", "audit")])))).toBe("office-keeps-out");
    expect(word(mayRegister(person(acting("v", "supply"), [house("v", "supply"), house("o", "operator")])))).toBe("office-keeps-out");
    expect(word(mayRegister({ ...person({ ...acting("o", "operator"), status: "suspended" }, []) }))).toBe("office-keeps-out");
    expect(word(mayRegister(person(acting("o", "operator"), [house("o", "operator")])))).toBe("yes");
    expect(word(mayRegister(person(acting("o", "audit"), [house("o", "audit")])))).toBe("an-auditor");
    expect(word(mayRegister(person(acting("v", "supply"), [house("v", "supply")])))).toBe("yes");
  });
});

describe("nobody decides on a house that they belong or belonged to, whichever they act for", () => {
  const both = person(acting("office", "operator"), [house("office", "operator"), house("v", "supply")]);
  const alone = person(acting("office", "operator"), [house("office", "operator")]);
  const facts = { organisationId: "v", status: "pending" as const, capacities: ["supply"] as const };
  const decisions: [string, (actor: Actor) => { allowed: true } | { allowed: false; reason: string }][] = [
    ["outside operator", (actor) => outsideOperator(actor, facts)],
    // taking a registration back is its owner's, and no decision of the office
    ...organisationEvents
      .filter((event) => event !== "withdraw")
      .map((event): [string, (actor: Actor) => ReturnType<(typeof mayPerform)[typeof event]>] => [event, (actor) => mayPerform[event](actor, facts)]),
    ...(["verify", "refuse", "revoke"] as const).map((event): [string, (actor: Actor) => ReturnType<(typeof mayPerformOnQualification)[typeof event]>] => [
      `${event} a qualification`,
      (actor) => mayPerformOnQualification[event](actor, facts),
    ]),
    ["standings", (actor) => mayKeepStandings(actor, facts)],
    ["a test report", (actor) => mayDecide(actor, { level: "tested", organisationId: "v", askedOrganisationId: null })],
  ];
  test.each(decisions)("%s", (_, may) => {
    expect(word(may(both))).toBe("own-organisation");
    expect(word(may({ ...alone, left: ["x", "v"] }))).toBe("own-organisation");
    expect(word(may({ ...alone, left: ["x"] }))).toBe("yes");
    expect(word(may(alone))).toBe("yes");
  });

  test("nor takes back a registration in its name: that is its owner's, acting for it", () => {
    for (const actor of [both, alone, { ...alone, left: ["v"] }]) expect(word(mayPerform.withdraw(actor, facts))).toBe("not-a-member");
    expect(word(mayPerform.withdraw(person({ ...acting("v", "supply"), role: "editor" }, []), facts))).toBe("not-an-owner");
    expect(word(mayPerform.withdraw(person({ ...acting("v", "supply"), role: "owner" }, []), facts))).toBe("yes");
    for (const actor of [visitor, clock, atConsole]) expect(word(mayPerform.withdraw(actor, facts))).toBe("not-signed-in");
  });

  test("nor does a demand owner confirm a deployment of their own vendor’s", () => {
    const request = { level: "deployed" as const, organisationId: "v", askedOrganisationId: "d" };
    expect(word(mayDecide(person(acting("d", "demand"), [house("d", "demand"), house("v", "supply")]), request))).toBe("own-organisation");
    expect(word(mayDecide(person(acting("d", "demand"), [house("d", "demand")]), request))).toBe("yes");
  });

  test("the house acted for is one of them, named or not", () => {
    expect(houseIdsEverOf(both)).toEqual(["office", "v"]);
    expect(houseIdsEverOf({ ...both, houses: [house("v", "supply")] })).toEqual(["office", "v"]);
    expect(hasBeenOf(both, "v") && hasBeenOf(both, "office") && !hasBeenOf(both, "x")).toBe(true);
    expect(houseIdsEverOf(visitor)).toEqual([]);
  });
});

describe("the first owner of a house is invited by an operator of another, while it has none and is not suspended", () => {
  const operator = person(acting("office", "operator"), [house("office", "operator")]);
  const viewer = { ...operator, actingFor: { ...acting("office", "operator"), role: "viewer" as const } };
  const facts = { organisationId: "v", status: "registered" as const, owners: 0 };
  test.each<[string, Actor, Partial<MembersFacts>, string]>([
    ["an operator", operator, {}, "yes"],
    ...organisationStatuses.map((status): [string, Actor, Partial<MembersFacts>, string] => [
      status,
      operator,
      { status },
      status === "suspended" ? "house-suspended" : status === "withdrawn" ? "house-withdrawn" : "yes",
    ]),
    ["once it has an owner", operator, { owners: 1 }, "has-owner"],
    ["of their own", operator, { organisationId: "office" }, "own-organisation"],
    ["a viewer", viewer, {}, "not-a-writer"],
    ["a vendor", person(acting("x", "supply"), []), {}, "not-an-operator"],
    ["an auditor", person(acting("x", "audit"), []), {}, "not-an-operator"],
    ["a visitor", visitor, {}, "not-signed-in"],
    ["the clock", clock, {}, "not-signed-in"],
    ["the console", atConsole, {}, "not-signed-in"],
  ])("%s", (_, actor, change, expected) => expect(word(mayInviteFirstOwner(actor, { ...facts, ...change }))).toBe(expected));
});
