import { describe, expect, test } from "vitest";
import type { ActingFor, Actor, PersonActor } from "#app/domain/identity/actor.ts";
import { atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { type Power, powers } from "#app/domain/identity/power.ts";
import {
  type AccountFacts,
  accountActs,
  canHappen,
  type HolderFacts,
  mayAdminister,
  mayAudit,
  mayGrant,
  mayLift,
  mayPerform,
  mayRevoke,
  mayWatchPowers,
} from "#app/domain/identity/power-policy.ts";
import { mayReadRecord } from "#app/domain/record/policy.ts";

const house: ActingFor = { organisationId: "h", name: "h", status: "verified", capacities: ["operator", "audit"], role: "owner", membershipId: "m" };
const person = (power: Power | null, own: Partial<PersonActor> = {}): PersonActor => ({
  kind: "person",
  personId: power ?? "somebody",
  name: "",
  actingFor: null,
  reviewerId: null,
  power,
  ...own,
});
const account: AccountFacts = { personId: "other", power: null, disabled: false, factor: true, erased: false };
const actors: [string, Actor][] = [
  ["a visitor", visitor],
  ["the clock", clock],
  ["the console", atConsole],
  ["somebody without a power", person(null)],
  ["an owner of an operating and auditing house", person(null, { actingFor: house })],
  ...powers.map((power): [string, Actor] => [power, person(power)]),
  ...powers.map((power): [string, Actor] => [`${power}, were they in a house all the same`, person(power, { actingFor: house })]),
];
const holder = (personId: string, power: Power, otherOfficers: number): HolderFacts => ({ personId, power, otherOfficers });
const word = (decision: { allowed: true } | { allowed: false; reason: string }) => (decision.allowed ? "yes" : decision.reason);

test("what each may do, and nobody else", () => {
  const table = Object.fromEntries(
    actors.map(([name, actor]) => [
      name,
      [
        mayAdminister(actor) && "administer",
        mayWatchPowers(actor) && "watch",
        mayAudit(actor) && "audit",
        mayGrant(actor, { personId: "other", power: null, inHouse: false }).allowed && "grant",
        mayRevoke(actor, holder("other", "security", 1)).allowed && "revoke",
        mayLift(actor).allowed && "lift",
        ...accountActs.filter((act) => mayPerform[act](actor, account).allowed),
      ]
        .filter(Boolean)
        .join(" "),
    ]),
  );
  const none = Object.fromEntries(actors.map(([name]) => [name, ""]));
  expect(table).toEqual({
    ...none,
    "the console": "watch grant revoke lift",
    system: "administer disable enable end-sessions clear-factors",
    security: "watch grant revoke lift",
    audit: "watch audit",
  });
});

test("the three have nothing in common but that two may look at who holds them", () => {
  for (const power of powers)
    expect(
      [mayAdminister, mayLift, mayAudit].filter((rule) => (rule(person(power)) as unknown) === true || (rule(person(power)) as { allowed?: boolean }).allowed)
        .length,
    ).toBe(1);
  expect(mayReadRecord(person("audit"))).toBe(true);
  expect(mayReadRecord(person("system")) || mayReadRecord(person("security"))).toBe(false);
});

describe.each(accountActs)("%s", (act) => {
  test.each<[Actor, Partial<AccountFacts>, string]>([
    [person("system"), {}, "yes"],
    [person("system"), { personId: "system" }, "own-account"],
    [person("system"), { power: "security" }, "holds-a-power"],
    [person("system"), { power: "audit" }, "holds-a-power"],
    [person("system"), { erased: true, disabled: true }, "person-erased"],
    [person("security"), {}, "not-an-administrator"],
    [visitor, {}, "not-signed-in"],
    [atConsole, {}, "not-signed-in"],
  ])("by %j of %j: %s", (actor, facts, expected) => expect(word(mayPerform[act](actor, { ...account, ...facts }))).toBe(expected));
});

test("nothing is done that is done already", () => {
  const can = (facts: Partial<AccountFacts>) => accountActs.filter((act) => canHappen[act]({ ...account, ...facts }));
  expect(can({})).toEqual(["disable", "end-sessions", "clear-factors"]);
  expect(can({ disabled: true, factor: false })).toEqual(["enable", "end-sessions"]);
});

test.each<[{ personId: string; power: Power | null; inHouse: boolean }, string]>([
  [{ personId: "other", power: null, inHouse: false }, "yes"],
  [{ personId: "security", power: "security", inHouse: false }, "own-account"],
  [{ personId: "other", power: "audit", inHouse: false }, "holds-a-power"],
  [{ personId: "other", power: null, inHouse: true }, "belongs-to-a-house"],
])("granting to %j: %s", (whom, expected) => expect(word(mayGrant(person("security"), whom))).toBe(expected));

test.each<[string, Actor, HolderFacts, string]>([
  ["nobody takes their own power away", person("security"), holder("security", "security", 1), "own-account"],
  ["the last officer keeps theirs, whoever asks", atConsole, holder("other", "security", 0), "last-officer"],
  ["the other powers are taken by the only officer there is", person("security"), holder("other", "audit", 0), "yes"],
])("%s", (_, actor, of, expected) => expect(word(mayRevoke(actor, of))).toBe(expected));
