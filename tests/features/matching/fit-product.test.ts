import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, atConsole, visitor } from "#app/domain/identity/actor.ts";
import type { Requirement } from "#app/domain/matching/assess.ts";
import { fitProduct } from "#app/features/matching/fit-product.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, programmes, requirements, scenarios } from "#db/schema/index.ts";
import { done, listedProduct, refusalOf, selfDeclared, shown } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-20T02:00:00Z");
const tomorrow = new Date("2026-11-21T02:00:00Z");

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
/** Claimable capabilities that stand nowhere near each other. */
let a: string;
let b: string;
let c: string;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor", "editor"), { now });
  const { taxonomy } = cast.reference;
  const rootOf = (slug: string) => [...taxonomy.ancestors(slug).keys()].at(-1);
  const apart = Object.values(
    Object.groupBy(
      taxonomy.concepts.filter(({ claimable }) => claimable),
      ({ slug }) => rootOf(slug) ?? "",
    ),
  ).map((group) => group?.at(-1)?.slug ?? "");
  [a = "", b = "", c = ""] = apart;
});

let serial = 0;
/** A scenario in any state, written as it stands: how it got there is not the question here. */
async function scenario(asked: Partial<Requirement>[], over: Partial<typeof scenarios.$inferInsert> = {}) {
  serial += 1;
  const number = `SC-2026-${String(serial).padStart(4, "0")}`;
  const [programme] = await db.select({ id: programmes.id }).from(programmes).limit(1);
  const owner = cast.as("owner");
  const id = randomUUID();
  await db.insert(scenarios).values({
    id,
    number,
    programmeId: programme?.id ?? "",
    organisationId: cast.idOf("owner"),
    lastEditorId: owner.personId,
    status: "open",
    domain: "data-compliance",
    title: `示例场景 ${serial}`,
    regime: "market",
    budget: cast.reference.codes["budget-band"]?.[0]?.code ?? "",
    district: "pudong",
    closesAt: tomorrow,
    ...over,
  });
  await db
    .insert(requirements)
    .values(asked.map((one, position) => ({ scenarioId: id, position, importance: "must" as const, minEvidence: null, capability: a, ...one })));
  return number;
}

const fitsOf = async (number: string, ctx = vendor) => done(await fitProduct(ctx, number)).scenarios.map(({ number: found, fit }) => `${found} ${fit}`);

describe("which scenarios", () => {
  test("those whose musts it covers, then those that lack one; open ones alone", async () => {
    const whole = await scenario([{ capability: a }, { capability: b, importance: "should" }]);
    const nearly = await scenario([{ capability: a }, { capability: b }]);
    const far = await scenario([{ capability: b }, { capability: c }]);
    const closed = await scenario([{ capability: a }], { status: "evaluating" });
    const due = await scenario([{ capability: a }], { closesAt: now });
    const { number } = await listedProduct(vendor, [selfDeclared(a)]);
    const fits = await fitsOf(number);
    expect(fits).toEqual([`${whole} fits`, `${nearly} nearly`]);
    for (const other of [far, closed, due]) expect(fits.join()).not.toContain(other);
  });

  test("each by closing date, whatever it covers beyond the musts; what covers no must at all comes last", async () => {
    const product = await listedProduct(vendor, [shown(a, "documented"), selfDeclared(b)]);
    const later = await scenario([{ capability: a }, { capability: b }], { closesAt: new Date("2026-11-25T02:00:00Z") });
    const sooner = await scenario([{ capability: a }, { capability: c, importance: "should" }], { closesAt: new Date("2026-11-23T02:00:00Z") });
    const half = await scenario([{ capability: b }, { capability: c }], { closesAt: new Date("2026-11-25T02:00:00Z") });
    const none = await scenario([{ capability: c }, { capability: a, importance: "should" }], { closesAt: new Date("2026-11-22T02:00:00Z") });
    const mine = (await fitsOf(product.number)).filter((row) => [later, sooner, half, none].some((number) => row.startsWith(number)));
    expect(mine).toEqual([`${sooner} fits`, `${later} fits`, `${half} nearly`, `${none} nearly`]);
  });

  test("whether it may be answered with is its own house's writers' to know", async () => {
    await scenario([{ capability: a }]);
    const { number } = await listedProduct(vendor, [selfDeclared(a)]);
    const may = async (actor: Actor) => done(await fitProduct(cast.contextFor(actor, { now }), number)).scenarios.some(({ mayAnswer }) => mayAnswer);
    expect(await may(cast.as("vendor", "editor"))).toBe(true);
    for (const actor of [cast.as("vendor", "viewer"), cast.as("office"), cast.as("audit")]) expect(await may(actor)).toBe(false);
  });

  test("evidence too weak covers nothing, a confirmation does, an expiry takes it back", async () => {
    const number = await scenario([{ capability: c, minEvidence: "tested" }]);
    const product = await listedProduct(vendor, [shown(c, "tested")]);
    expect(await fitsOf(product.number)).toContain(`${number} nearly`);
    await db.update(claims).set({ confirmed: "tested" }).where(eq(claims.productId, product.id));
    expect(await fitsOf(product.number)).toContain(`${number} fits`);
    const late = new Date("2028-03-01T02:00:00Z");
    await db
      .update(scenarios)
      .set({ closesAt: new Date("2028-04-01T02:00:00Z") })
      .where(eq(scenarios.number, number));
    expect(await fitsOf(product.number, cast.contextFor(vendor.actor, { now: late }))).toContain(`${number} nearly`);
  });

  test("each says requirement by requirement what covers it and at what evidence", async () => {
    const number = await scenario([{ capability: b }, { capability: c, importance: "could" }]);
    const product = await listedProduct(vendor, [shown(b, "documented")]);
    const found = done(await fitProduct(vendor, product.number)).scenarios.find((one) => one.number === number);
    expect(found).toMatchObject({ owner: "示例市轨道交通集团", musts: 1, mustsCovered: 1, closesAt: tomorrow });
    expect(found?.answers.map(({ coverage, claim }) => [coverage, claim?.evidence.level])).toEqual([
      ["covered", "documented"],
      ["missing", undefined],
    ]);
  });
});

describe("for whom", () => {
  test("its own house, operators and auditors; for others it is not there", async () => {
    const { number } = await listedProduct(vendor, [selfDeclared(a)]);
    const seen = async (actor: Actor) => refusalOf(await fitProduct(cast.contextFor(actor, { now }), number));
    for (const actor of [cast.as("vendor"), cast.as("vendor", "viewer"), cast.as("office"), cast.as("audit"), atConsole]) expect(await seen(actor)).toBeNull();
    for (const actor of [visitor, cast.as("secondVendor"), cast.as("owner"), cast.as("office", "owner", "suspended")])
      expect(await seen(actor)).toBe("not-found not-found");
    expect(refusalOf(await fitProduct(vendor, "PD-999999"))).toBe("not-found not-found");
  });

  test("what is not listed is not matched", async () => {
    const { id, number } = await listedProduct(vendor, [selfDeclared(a)]);
    done(await advanceProduct(vendor, id, "retire"));
    expect(refusalOf(await fitProduct(vendor, number))).toBe("not-found not-found");
  });
});
