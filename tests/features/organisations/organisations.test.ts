import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, atConsole, visitor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { findVendor } from "#app/features/organisations/find-vendor.server.ts";
import { type NewOrganisation, registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { memberships, organisations, record } from "#db/schema/index.ts";
import { completeDraft, done, listedProduct, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
let operator: UseCaseContext;
let machine: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  operator = cast.contextFor(cast.as("office"));
  machine = cast.contextFor(atConsole);
});

let serial = 70_000_000;
const newcomer = (change: Partial<NewOrganisation> = {}): NewOrganisation => ({
  creditCode: demoCreditCode(String(serial++)),
  name: "示例新来的公司",
  kind: "private",
  district: "pudong",
  size: "small",
  capacities: ["supply"],
  ...change,
});

describe("registering", () => {
  test("an operator registers; the code is kept in capitals, the proof is verified, the record says who", async () => {
    const asked = newcomer();
    const { id, creditCode } = done(await registerOrganisation(operator, { ...asked, creditCode: ` ${asked.creditCode.toLowerCase()} ` }));
    expect(creditCode).toBe(asked.creditCode);
    done(await advanceOrganisation(operator, id, "submit-proof"));
    done(await advanceOrganisation(operator, id, "verify"));
    const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
    expect(row).toMatchObject({ status: "verified", demo: true });
    expect(row?.verifiedAt).not.toBeNull();
    expect((await db.select().from(record).where(eq(record.subjectId, id))).map(({ action }) => action)).toEqual([
      "register-organisation",
      "submit-proof-organisation",
      "verify-organisation",
    ]);
  });

  test("whoever is at the machine sets up an operator's house, and verifies no other", async () => {
    const { id } = done(await registerOrganisation(machine, newcomer({ capacities: ["operator"] })));
    done(await advanceOrganisation(machine, id, "submit-proof"));
    done(await advanceOrganisation(machine, id, "verify"));
    const vendor = done(await registerOrganisation(machine, newcomer()));
    expect(refusalOf(await advanceOrganisation(machine, vendor.id, "submit-proof"))).toBe("forbidden not-an-operator");
  });

  test.each<[string, () => Partial<NewOrganisation>, string]>([
    ["a short code", () => ({ creditCode: "91999999" }), "invalid credit-code-length"],
    ["letters that are not used", () => ({ creditCode: "91999999O0000000I1" }), "invalid credit-code-characters"],
    ["a mistyped code", () => ({ creditCode: demoCreditCode("70000000").replace("9199", "9299") }), "invalid credit-code-check"],
    ["NUL", () => ({ creditCode: "\0".repeat(18) }), "invalid credit-code-characters"],
    ["a district that is not in the list", () => ({ district: "atlantis" }), "invalid unknown-code"],
    ["a kind that is not in the list", () => ({ kind: "x" }), "invalid unknown-code"],
    ["no capacity", () => ({ capacities: [] }), "invalid no-capacity"],
  ])("refuses %s", async (_, change, refusal) => {
    expect(refusalOf(await registerOrganisation(operator, newcomer(change())))).toBe(refusal);
  });

  test("refuses the division that does not exist outside the demo", async () => {
    expect(refusalOf(await registerOrganisation({ ...operator, demo: false }, newcomer()))).toBe("invalid credit-code-demo-division");
  });

  test("a code is one organisation's, even when two register at once", async () => {
    const asked = newcomer();
    const results = await Promise.all([registerOrganisation(operator, asked), registerOrganisation(operator, asked)]);
    expect(results.map(refusalOf).sort()).toEqual([null, "conflict credit-code-taken"].sort());
  });

  test("who registers for themselves becomes the owner, of what is everybody's to ask for", async () => {
    const actor = cast.as("vendor", "viewer");
    const { id, membershipId } = done(await registerOrganisation(cast.contextFor(actor), newcomer({ capacities: ["demand", "supply"] })));
    const [own] = await db
      .select()
      .from(memberships)
      .where(eq(memberships.id, membershipId ?? ""));
    expect(own).toMatchObject({ personId: actor.personId, organisationId: id, role: "owner", endedAt: null });
    expect(refusalOf(await registerOrganisation(cast.contextFor(actor), newcomer({ capacities: ["supply", "operator"] })))).toBe("forbidden capacity-not-open");
  });

  test("an operator registers for others, and owns nothing by it", async () => {
    const { id, membershipId } = done(await registerOrganisation(operator, newcomer()));
    expect(membershipId).toBeNull();
    expect(await db.$count(memberships, eq(memberships.organisationId, id))).toBe(0);
  });

  test("nobody owns more than three that are not verified, also when four are asked for at once", async () => {
    const ctx = cast.contextFor(cast.as("owner", "editor"));
    const results = await Promise.all(Array.from({ length: 4 }, () => registerOrganisation(ctx, newcomer())));
    expect(results.map(refusalOf).sort()).toEqual(["conflict houses-full", null, null, null].sort());
  });

  test("a visitor, an auditor and an operator who only reads do not register", async () => {
    const tried = async (actor: Actor) => refusalOf(await registerOrganisation(cast.contextFor(actor), newcomer()));
    expect(await tried(visitor)).toBe("forbidden not-signed-in");
    expect(await tried(cast.as("audit"))).toBe("forbidden an-auditor");
    expect(await tried(cast.as("office", "viewer"))).toBe("forbidden not-a-writer");
  });
});

describe("standing", () => {
  test("an operator suspends and reinstates, never their own house", async () => {
    const id = cast.idOf("secondVendor");
    done(await advanceOrganisation(operator, id, "suspend", suspension));
    expect(refusalOf(await advanceOrganisation(operator, id, "suspend", suspension))).toBe("conflict wrong-status");
    done(await advanceOrganisation(operator, id, "reinstate"));
    expect(refusalOf(await advanceOrganisation(operator, cast.idOf("office"), "suspend", suspension))).toBe("forbidden own-organisation");
    expect(refusalOf(await advanceOrganisation(cast.contextFor(cast.as("vendor")), id, "suspend", suspension))).toBe("forbidden not-an-operator");
    expect(refusalOf(await advanceOrganisation(cast.contextFor(visitor), cast.idOf("owner"), "suspend", suspension))).toBe("not-found not-found");
  });
});

describe("a vendor's page", () => {
  test("shows what is listed and what is in the catalogue, and nothing else", async () => {
    const vendor = cast.contextFor(cast.as("vendor"));
    const listed = await listedProduct(cast.contextFor(cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") }));
    await completeDraft(vendor);
    const retired = await listedProduct(vendor);
    done(await advanceProduct(vendor, retired.id, "retire"));
    done(
      await publishEntry(operator, {
        productId: listed.id,
        year: 2025,
        direction: "data-compliance",
        reason: "可推广",
        validFrom: "2025-07-01",
        validUntil: "2027-06-30",
      }),
    );
    const found = done(await findVendor(cast.contextFor(visitor), ` ${cast.creditCodeOf("vendor").toLowerCase()}`));
    expect(found.products.map(({ number }) => number)).toEqual([listed.number]);
    expect(found.products[0]?.claimed).toBe(3);
    expect(found.entries).toHaveLength(1);
    expect(found.asOf).toBe("2026-11-20");
  });

  test("of a suspended vendor stays, says so, and lists nothing to the public", async () => {
    const id = cast.idOf("secondVendor");
    const code = cast.creditCodeOf("secondVendor");
    await listedProduct(cast.contextFor(cast.as("secondVendor")));
    done(await advanceOrganisation(operator, id, "suspend", suspension));
    expect(done(await findVendor(cast.contextFor(visitor), code))).toMatchObject({ status: "suspended", products: [] });
    expect(done(await findVendor(operator, code)).products).toHaveLength(1);
    done(await advanceOrganisation(operator, id, "reinstate"));
  });

  test("is not there for a house that supplies nothing, nor before it is verified", async () => {
    expect(refusalOf(await findVendor(operator, cast.creditCodeOf("owner")))).toBe("not-found not-found");
    expect(refusalOf(await findVendor(operator, "no such code"))).toBe("not-found not-found");
    const { creditCode } = done(await registerOrganisation(operator, newcomer()));
    expect(refusalOf(await findVendor(cast.contextFor(visitor), creditCode))).toBe("not-found not-found");
    expect(done(await findVendor(operator, creditCode)).status).toBe("registered");
  });
});
