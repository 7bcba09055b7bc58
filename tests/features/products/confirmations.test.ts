import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { mayViewConfirmation } from "#app/domain/product/policy.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { listConfirmationQueue } from "#app/features/products/list-confirmation-queue.server.ts";
import { listDemandOwners } from "#app/features/products/list-demand-owners.server.ts";
import { listMyProducts } from "#app/features/products/list-my-products.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, confirmations, organisations } from "#db/schema/index.ts";
import { type Cast, createCast, type House, houseNames, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, refusalOf, selfDeclared, shown } from "./world.ts";

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
let operator: UseCaseContext;
let owner: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor", "editor"));
  operator = cast.contextFor(cast.as("office"));
  owner = cast.contextFor(cast.as("owner", "editor"));
});

const claimsOf = (id: string) => db.select().from(claims).where(eq(claims.productId, id)).orderBy(claims.position);

async function claimed(level: "tested" | "deployed", ctx = vendor) {
  const [capability = ""] = capabilitiesOf(ctx, 1);
  const { id } = await listedProduct(ctx, [shown(capability, level)]);
  return { productId: id, claimId: (await claimsOf(id))[0]?.id ?? "" };
}

async function requested(level: "tested" | "deployed", asked: House = "owner") {
  const { productId, claimId } = await claimed(level);
  const { id } = done(await requestConfirmation(vendor, claimId, level === "deployed" ? cast.idOf(asked) : null));
  return { id, productId, claimId };
}

describe("asking", () => {
  test("freezes what is shown", async () => {
    const { id } = await requested("tested");
    const [row] = await db.select().from(confirmations).where(eq(confirmations.id, id));
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const { issuer, reference, issuedOn, expiresOn } = shown(capability);
    expect(row).toMatchObject({ level: "tested", state: "waiting", askedOrganisationId: null, issuer, reference, issuedOn, expiresOn });
  });

  test("one request a claim waits, even when two ask at once", async () => {
    const { claimId } = await claimed("tested");
    const results = await Promise.all([requestConfirmation(vendor, claimId, null), requestConfirmation(vendor, claimId, null)]);
    expect(results.map(refusalOf).sort()).toEqual([null, "conflict waiting-already"].sort());
  });

  test("only for what is listed, and for a level that others confirm", async () => {
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const draft = await completeDraft(vendor, [shown(capability)]);
    const [inDraft] = await claimsOf(draft.id);
    expect(refusalOf(await requestConfirmation(vendor, inDraft?.id ?? "", null))).toBe("conflict not-listed");
    const plain = await listedProduct(vendor, [selfDeclared(capability)]);
    const [self] = await claimsOf(plain.id);
    expect(refusalOf(await requestConfirmation(vendor, self?.id ?? "", null))).toBe("conflict nothing-to-confirm");
  });

  test.each<[string, House | "nobody" | null, string]>([
    ["nobody", null, "invalid asked-missing"],
    ["an id that is nobody's", "nobody", "invalid asked-unknown"],
    ["a vendor", "secondVendor", "invalid asked-unknown"],
    ["an operator", "office", "invalid asked-unknown"],
    ["itself", "vendor", "invalid asked-unknown"],
  ])("a deployment is not confirmed by %s", async (_, asked, refusal) => {
    const { claimId } = await claimed("deployed");
    expect(refusalOf(await requestConfirmation(vendor, claimId, asked === "nobody" ? "nobody" : asked && cast.idOf(asked)))).toBe(refusal);
  });

  test("a house with demand and supply cannot be asked about its own product", async () => {
    const mixed = cast.contextFor(cast.as("mixed"));
    const { claimId } = await claimed("deployed", mixed);
    expect(refusalOf(await requestConfirmation(mixed, claimId, cast.idOf("mixed")))).toBe("invalid asked-unknown");
    expect((await listDemandOwners(mixed)).map(({ id }) => id)).not.toContain(cast.idOf("mixed"));
  });

  test("an unverified demand owner cannot be asked", async () => {
    const { claimId } = await claimed("deployed");
    await db
      .update(organisations)
      .set({ status: "suspended", suspendedUntil: suspension.until })
      .where(eq(organisations.id, cast.idOf("secondOwner")));
    expect(refusalOf(await requestConfirmation(vendor, claimId, cast.idOf("secondOwner")))).toBe("invalid asked-unknown");
    expect((await listDemandOwners(vendor)).map(({ id }) => id)).not.toContain(cast.idOf("secondOwner"));
    await db
      .update(organisations)
      .set({ status: "verified" })
      .where(eq(organisations.id, cast.idOf("secondOwner")));
  });

  test("for one's own house only", async () => {
    const { claimId } = await claimed("tested");
    expect(refusalOf(await requestConfirmation(cast.contextFor(cast.as("secondVendor")), claimId, null))).toBe("forbidden not-a-member");
    expect(refusalOf(await requestConfirmation(cast.contextFor(cast.as("vendor", "viewer")), claimId, null))).toBe("forbidden not-a-writer");
    expect(refusalOf(await requestConfirmation(cast.contextFor(visitor), claimId, null))).toBe("forbidden not-signed-in");
    expect(refusalOf(await requestConfirmation(vendor, "no-such-claim", null))).toBe("not-found not-found");
  });
});

describe("deciding", () => {
  test("an operator confirms what was tested", async () => {
    const { id, productId } = await requested("tested");
    done(await decideConfirmation(operator, id, "confirmed"));
    expect((await claimsOf(productId))[0]).toMatchObject({ level: "tested", confirmed: "tested" });
  });

  test("the demand owner who was asked confirms what is deployed", async () => {
    const { id, productId } = await requested("deployed");
    done(await decideConfirmation(owner, id, "confirmed"));
    expect((await claimsOf(productId))[0]).toMatchObject({ level: "deployed", confirmed: "deployed" });
  });

  test("a refusal needs a reason and leaves the claim documented; it can be asked again once the vendor has new evidence", async () => {
    const { id, productId, claimId } = await requested("tested");
    expect(refusalOf(await decideConfirmation(operator, id, "refused"))).toBe("invalid reason-missing");
    expect(refusalOf(await decideConfirmation(operator, id, "refused", " 不行 "))).toBe("invalid reason-missing");
    done(await decideConfirmation(operator, id, "refused", "报告未覆盖所述能力"));
    expect((await claimsOf(productId))[0]).toMatchObject({ level: "documented", confirmed: null });
    expect(refusalOf(await requestConfirmation(vendor, claimId, null))).toBe("conflict nothing-to-confirm");
  });

  test("twice at once: one decides", async () => {
    const { id, productId } = await requested("tested");
    const results = await Promise.all([
      decideConfirmation(operator, id, "confirmed"),
      decideConfirmation(cast.contextFor(cast.as("office", "editor")), id, "refused", "两位同时办理"),
    ]);
    expect(results.map(refusalOf).sort()).toEqual([null, "conflict decided-already"].sort());
    const [row] = await db.select().from(confirmations).where(eq(confirmations.id, id));
    expect((await claimsOf(productId))[0]?.confirmed).toBe(row?.state === "confirmed" ? "tested" : null);
  });

  test.each<["tested" | "deployed", House, string]>([
    ["tested", "vendor", "forbidden own-organisation"],
    ["tested", "audit", "forbidden not-an-operator"],
    ["tested", "secondVendor", "not-found not-found"],
    ["tested", "owner", "not-found not-found"],
    ["deployed", "vendor", "forbidden own-organisation"],
    ["deployed", "office", "forbidden not-the-one-asked"],
    ["deployed", "audit", "forbidden not-the-one-asked"],
    ["deployed", "secondOwner", "not-found not-found"],
    ["deployed", "mixed", "forbidden not-the-one-asked"],
  ])("%s is not decided by %s: %s", async (level, house, refusal) => {
    const { id } = await requested(level);
    expect(refusalOf(await decideConfirmation(cast.contextFor(cast.as(house)), id, "confirmed"))).toBe(refusal);
  });

  test("an operator does not decide for their own house", async () => {
    const mixed = cast.contextFor(cast.as("mixed"));
    const { claimId } = await claimed("tested", mixed);
    const { id } = done(await requestConfirmation(mixed, claimId, null));
    expect(refusalOf(await decideConfirmation(mixed, id, "confirmed"))).toBe("forbidden own-organisation");
    expect((await listConfirmationQueue(mixed)).map((one) => one.id)).not.toContain(id);
    expect((await listConfirmationQueue(operator)).map((one) => one.id)).toContain(id);
  });

  test("viewers read, and a retired product's request can still be decided", async () => {
    const { id, productId } = await requested("tested");
    expect(refusalOf(await decideConfirmation(cast.contextFor(cast.as("office", "viewer")), id, "confirmed"))).toBe("forbidden not-a-writer");
    done(await advanceProduct(vendor, productId, "retire"));
    done(await decideConfirmation(operator, id, "confirmed"));
  });
});

describe("seeing", () => {
  test("mayViewConfirmation and confirmationVisibleTo agree for every house and level", async () => {
    for (const level of ["tested", "deployed"] as const) {
      const { id } = await requested(level);
      const facts = { level, organisationId: cast.idOf("vendor"), askedOrganisationId: level === "deployed" ? cast.idOf("owner") : null };
      const actors = [visitor, ...houseNames.flatMap((house) => [cast.as(house), cast.as(house, "viewer"), cast.as(house, "owner", "suspended")])];
      for (const actor of actors) expect([actor, (await findConfirmation(cast.contextFor(actor), id)).ok]).toEqual([actor, mayViewConfirmation(actor, facts)]);
    }
  });

  test("the page says whether the reader may decide", async () => {
    const { id } = await requested("deployed");
    expect(done(await findConfirmation(owner, id)).may).toEqual({ allowed: true });
    expect(done(await findConfirmation(operator, id)).may).toEqual({ allowed: false, reason: "not-the-one-asked" });
  });

  test("queues: what waits for whom, oldest first", async () => {
    const tested = await requested("tested");
    const deployed = await requested("deployed", "secondOwner");
    expect((await listConfirmationQueue(operator)).map(({ id }) => id)).toContain(tested.id);
    expect((await listConfirmationQueue(operator)).map(({ id }) => id)).not.toContain(deployed.id);
    expect((await listConfirmationQueue(cast.contextFor(cast.as("secondOwner")))).map(({ id }) => id)).toEqual([deployed.id]);
    for (const actor of [visitor, cast.as("vendor"), cast.as("audit"), cast.as("office", "viewer")])
      expect(await listConfirmationQueue(cast.contextFor(actor))).toEqual([]);
    const waits = (await listConfirmationQueue(operator)).map(({ askedAt }) => askedAt.getTime());
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  test("my products count what waits", async () => {
    const { productId } = await requested("tested");
    expect((await listMyProducts(vendor)).find(({ id }) => id === productId)).toMatchObject({ status: "listed", claims: 1, waiting: 1 });
    expect(await listMyProducts(cast.contextFor(visitor))).toEqual([]);
  });
});
