import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { StatedClaim } from "#app/domain/product/product.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { listConfirmationQueue } from "#app/features/products/list-confirmation-queue.server.ts";
import { listDecidedConfirmations } from "#app/features/products/list-decided-confirmations.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { claims, confirmations, products, productVersions, record } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { recorded } from "#tests/support/record.ts";
import { about, capabilitiesOf, completeDraft, done, listedProduct, refusalOf, selfDeclared, shown } from "./world.ts";

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor", "editor"));
  operator = cast.contextFor(cast.as("office"));
});

const claimsOf = (id: string) => db.select().from(claims).where(eq(claims.productId, id)).orderBy(claims.position);
const versionsOf = (id: string) => db.select().from(productVersions).where(eq(productVersions.productId, id)).orderBy(productVersions.version);

describe("versions", () => {
  test("a draft has none; a save of what is listed makes the next, and the last stays as it was", async () => {
    const { id, revision } = await listedProduct(vendor);
    const [first] = await versionsOf(id);
    const renamed = { ...about, name: "示例零信任接入网关 二代" };
    expect(done(await saveProductAbout(vendor, id, revision, renamed))).toEqual({ revision: revision + 1, version: 2, changed: true });
    const [one, two] = await versionsOf(id);
    expect(one).toEqual(first);
    expect(two?.content).toMatchObject({ name: renamed.name });
    expect(two?.digest).toBe(digestOf(two?.content));
    const rows = await recorded(db, and(eq(record.subjectId, id), eq(record.action, "save-product-about")));
    expect(rows.at(-1)?.details).toEqual({ version: 2, digest: two?.digest });
  });

  test("a version cannot be changed by the application", async () => {
    const { id } = await listedProduct(vendor);
    await expect(db.update(productVersions).set({ digest: "x" }).where(eq(productVersions.productId, id))).rejects.toThrow();
  });

  test("a save that changes nothing leaves no version, no record row and the revision as it was", async () => {
    const { id, revision } = await listedProduct(vendor, [shown(capabilitiesOf(vendor, 1)[0] ?? "")]);
    const [claim] = await claimsOf(id);
    done(await requestConfirmation(vendor, claim?.id ?? "", null));
    const [row] = await db.select().from(products).where(eq(products.id, id));
    const before = await db.select().from(record).where(eq(record.subjectId, id));
    const unchanged = { revision, version: 1, changed: false };
    expect(done(await saveProductAbout(vendor, id, revision, { ...about, deliveryModels: [...about.deliveryModels].reverse() }))).toEqual(unchanged);
    expect(done(await saveProductClaims(vendor, id, revision, [shown(claim?.capability ?? "")]))).toEqual(unchanged);
    expect(await versionsOf(id)).toHaveLength(1);
    expect(await db.select().from(record).where(eq(record.subjectId, id))).toEqual(before);
    expect(await db.select().from(products).where(eq(products.id, id))).toEqual([row]);
    const [request] = await db
      .select()
      .from(confirmations)
      .where(eq(confirmations.claimId, claim?.id ?? ""));
    expect(request?.state).toBe("waiting");
  });

  test("sent twice from the same page it is saved once, and the second time nothing is written", async () => {
    const { id, revision } = await listedProduct(vendor);
    const renamed = { ...about, name: "示例零信任接入网关 二代" };
    const claimed = capabilitiesOf(vendor, 2).map(selfDeclared);
    const saved = done(await saveProductAbout(vendor, id, revision, renamed));
    expect(done(await saveProductAbout(vendor, id, revision, renamed))).toEqual({ ...saved, changed: false });
    const after = done(await saveProductClaims(vendor, id, saved.revision, claimed));
    const before = await db.select().from(record).where(eq(record.subjectId, id));
    for (const stale of [revision, saved.revision, 0]) {
      expect(done(await saveProductClaims(vendor, id, stale, claimed))).toEqual({ ...after, changed: false });
      expect(refusalOf(await saveProductClaims(vendor, id, stale, claimed.toReversed()))).toBe("stale stale");
    }
    expect(await versionsOf(id)).toHaveLength(3);
    expect(await db.select().from(record).where(eq(record.subjectId, id))).toEqual(before);
  });

  test("a save that only puts the claims in another order is a change", async () => {
    const claimed = capabilitiesOf(vendor, 2).map(selfDeclared);
    const { id, revision } = await listedProduct(vendor, claimed);
    expect(done(await saveProductClaims(vendor, id, revision, claimed.toReversed()))).toEqual({ revision: revision + 1, version: 2, changed: true });
  });

  test("a save that is refused leaves no version and no record row", async () => {
    const { id, revision } = await listedProduct(vendor);
    const before = await db.select().from(record).where(eq(record.subjectId, id));
    expect(refusalOf(await saveProductClaims(vendor, id, revision, []))).toBe("invalid claims-count");
    expect(await versionsOf(id)).toHaveLength(1);
    expect(await db.select().from(record).where(eq(record.subjectId, id))).toEqual(before);
  });
});

describe("two tabs", () => {
  test("the second is stale and writes nothing", async () => {
    const { id, revision } = await completeDraft(vendor);
    done(await saveProductAbout(vendor, id, revision, { ...about, summary: "第一个页面保存的一句话说明。" }));
    expect(refusalOf(await saveProductAbout(vendor, id, revision, { ...about, summary: "第二个页面保存的一句话说明。" }))).toBe("stale stale");
    const [row] = await db.select().from(products).where(eq(products.id, id));
    expect(row?.summary).toBe("第一个页面保存的一句话说明。");
  });

  test("at once: one is saved, the other stale", async () => {
    const { id, revision } = await completeDraft(vendor);
    const results = await Promise.all([
      saveProductAbout(vendor, id, revision, { ...about, name: "示例零信任接入网关 二代" }),
      saveProductClaims(vendor, id, revision, capabilitiesOf(vendor, 1).map(selfDeclared)),
    ]);
    expect(results.map(refusalOf).sort()).toEqual([null, "stale stale"].sort());
  });

  test("a decision that was made while the page was open is seen before it is saved over", async () => {
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const { id, revision } = await listedProduct(vendor, [shown(capability)]);
    const [claim] = await claimsOf(id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    done(await decideConfirmation(operator, request.id, "confirmed"));
    expect(refusalOf(await saveProductClaims(vendor, id, revision, [{ ...shown(capability), reference: "报告 2026-0104" }]))).toBe("stale stale");
    expect((await claimsOf(id))[0]?.confirmed).toBe("tested");
  });
});

describe("claims", () => {
  const three = () => capabilitiesOf(vendor, 3) as [string, string, string];

  test("keep their row when said again, whatever the order; what is left out is gone", async () => {
    const [a, b, c] = three();
    const { id, revision } = await completeDraft(vendor, [a, b, c].map(selfDeclared));
    const before = new Map((await claimsOf(id)).map((claim) => [claim.capability, claim.id]));
    done(await saveProductClaims(vendor, id, revision, [selfDeclared(c), { ...selfDeclared(a), note: "换了一种说法，意思更清楚。" }]));
    const after = await claimsOf(id);
    expect(after.map(({ capability, id: claimId }) => [capability, claimId])).toEqual([
      [c, before.get(c)],
      [a, before.get(a)],
    ]);
  });

  const refusals: [string, (a: string, b: string) => StatedClaim[], string][] = [
    ["a capability twice", (a) => [selfDeclared(a), selfDeclared(a)], "invalid claimed-twice"],
    ["a capability that is not in the taxonomy", () => [selfDeclared("no-such-capability")], "invalid not-claimable"],
    ["NUL for a capability", () => [selfDeclared("\0")], "invalid not-claimable"],
    ["evidence without an issuer", (a) => [{ ...shown(a), issuer: "" }], "invalid evidence-missing"],
    ["evidence without a date", (a) => [{ ...shown(a, "documented"), issuedOn: null }], "invalid evidence-missing"],
    ["evidence that is issued tomorrow", (a) => [{ ...shown(a), issuedOn: "2026-11-21" }], "invalid issued-in-future"],
    ["evidence from before there was any", (a) => [{ ...shown(a), issuedOn: "1950-01-01" }], "invalid issued-too-early"],
    ["evidence that ends on the day it is issued", (a) => [{ ...shown(a), expiresOn: "2026-03-01" }], "invalid expires-before-issue"],
    ["evidence without a reference", (a) => [{ ...shown(a, "deployed"), reference: "" }], "invalid evidence-missing"],
  ];
  test.each(refusals)("refuse %s", async (_, stated, refusal) => {
    const { id, revision } = await completeDraft(vendor);
    const [a, b] = three();
    expect(refusalOf(await saveProductClaims(vendor, id, revision, stated(a, b)))).toBe(refusal);
    expect(await claimsOf(id)).toHaveLength(3);
  });

  test("today is the day in Shanghai: evidence issued on the 20th can be shown from 0:00 there, when it is still the 19th in London", async () => {
    const { id, revision } = await completeDraft(vendor);
    const [capability] = three();
    const stated = [{ ...shown(capability), issuedOn: "2026-11-20" }];
    const at = (now: string) => cast.contextFor(cast.as("vendor", "editor"), { now: new Date(now) });
    expect(refusalOf(await saveProductClaims(at("2026-11-19T15:59:59Z"), id, revision, stated))).toBe("invalid issued-in-future");
    expect(refusalOf(await saveProductClaims(at("2026-11-19T16:00:00Z"), id, revision, stated))).toBeNull();
  });

  test("refuse what is not claimable", async () => {
    const root = vendor.reference.taxonomy.concepts.find(({ claimable }) => !claimable)?.slug ?? "";
    const { id, revision } = await completeDraft(vendor);
    expect(refusalOf(await saveProductClaims(vendor, id, revision, [selfDeclared(root)]))).toBe("invalid not-claimable");
  });

  test("twenty are allowed, twenty-one are not", async () => {
    const { id, revision } = await completeDraft(vendor);
    const many = capabilitiesOf(vendor, 21).map(selfDeclared);
    expect(refusalOf(await saveProductClaims(vendor, id, revision, many))).toBe("invalid claims-count");
    expect(done(await saveProductClaims(vendor, id, revision, many.slice(0, 20))).revision).toBe(revision + 1);
  });

  test("a draft may have none yet", async () => {
    const { id, revision } = await completeDraft(vendor);
    done(await saveProductClaims(vendor, id, revision, []));
    expect(await claimsOf(id)).toEqual([]);
  });
});

describe("a confirmed claim", () => {
  async function confirmed() {
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const product = await listedProduct(vendor, [shown(capability)]);
    const [claim] = await claimsOf(product.id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    done(await decideConfirmation(operator, request.id, "confirmed"));
    return { ...product, revision: product.revision + 1, stated: shown(capability), requestId: request.id };
  }

  test("keeps its confirmation when the note or the order changes", async () => {
    const { id, revision, stated } = await confirmed();
    done(await saveProductClaims(vendor, id, revision, [{ ...stated, note: "同一份报告，换一种说法来讲。" }]));
    expect((await claimsOf(id))[0]).toMatchObject({ level: "tested", confirmed: "tested" });
  });

  test.each([
    ["issuer", { issuer: "示例另一检测中心" }],
    ["reference", { reference: "报告 2026-0102" }],
    ["issue date", { issuedOn: "2026-03-02" }],
    ["expiry", { expiresOn: null }],
  ])("loses it when the %s changes, and the record says so", async (_, change) => {
    const { id, revision, stated } = await confirmed();
    done(await saveProductClaims(vendor, id, revision, [{ ...stated, ...change }]));
    const [claim] = await claimsOf(id);
    expect(claim).toMatchObject({ level: "tested", confirmed: null });
    const [row] = await recorded(db, eq(record.subjectId, claim?.id ?? ""));
    expect(row).toMatchObject({ action: "change-evidence", details: { loses: "tested" } });
  });

  test("is as good as new when it is taken out and put in again: nothing is confirmed", async () => {
    const { id, revision, stated } = await confirmed();
    const [, other = ""] = capabilitiesOf(vendor, 2);
    done(await saveProductClaims(vendor, id, revision, [selfDeclared(other)]));
    done(await saveProductClaims(vendor, id, revision + 1, [stated]));
    expect((await claimsOf(id))[0]).toMatchObject({ level: "tested", confirmed: null });
  });

  test("is dropped: what was decided can be read as before, and the record names what is lost", async () => {
    const { id, revision, requestId, stated } = await confirmed();
    const [claim] = await claimsOf(id);
    const readers = [operator, vendor, cast.contextFor(cast.as("audit"))];
    const seen = async () => (await Promise.all(readers.map((ctx) => findConfirmation(ctx, requestId)))).map((found) => done(found));
    const before = await seen();
    const [, other = ""] = capabilitiesOf(vendor, 2);
    done(await saveProductClaims(vendor, id, revision, [selfDeclared(other)]));
    for (const [i, one] of (await seen()).entries()) {
      expect([one.claimed, one.request, one.note, one.product, one.decidedBy]).toEqual([
        "dropped",
        { ...before[i]?.request, claimId: null },
        before[i]?.note,
        before[i]?.product,
        before[i]?.decidedBy,
      ]);
    }
    const [row] = await recorded(db, eq(record.subjectId, claim?.id ?? ""));
    const details = { capability: stated.capability, loses: "tested", confirmation: requestId, withdraws: null, request: null };
    expect(row).toMatchObject({ action: "change-evidence", details });
    for (const ctx of readers)
      expect((await listDecidedConfirmations(ctx, { most: 50 })).find((one) => one.id === requestId)).toMatchObject({ capability: stated.capability });
    // made again, it is another claim
    done(await saveProductClaims(vendor, id, revision + 1, [{ ...stated, note: "重新声明时换了一种说法。" }]));
    expect(done(await findConfirmation(operator, requestId))).toMatchObject({ claimed: "anew", note: stated.note, mayMend: false });
  });

  test("a request that waits ends as withdrawn when its claim is dropped, and stays", async () => {
    const [capability = "", other = ""] = capabilitiesOf(vendor, 2);
    const { id, revision } = await listedProduct(vendor, [shown(capability, "deployed")]);
    const [claim] = await claimsOf(id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", cast.idOf("owner")));
    const owner = cast.contextFor(cast.as("owner"));
    expect((await listConfirmationQueue(owner)).map((one) => one.id)).toContain(request.id);
    done(await saveProductClaims(vendor, id, revision, [selfDeclared(other)]));
    expect((await listConfirmationQueue(owner)).map((one) => one.id)).not.toContain(request.id);
    expect(done(await findConfirmation(owner, request.id))).toMatchObject({ claimed: "dropped", request: { state: "withdrawn", capability } });
    expect(refusalOf(await decideConfirmation(owner, request.id, "confirmed"))).toBe("conflict decided-already");
    const [row] = await recorded(db, eq(record.subjectId, claim?.id ?? ""));
    expect(row?.details).toEqual({ capability, loses: null, confirmation: null, withdraws: "deployed", request: request.id });
  });

  test("dropped and decided at once: the one or the other, and nothing is lost", async () => {
    const [capability = "", other = ""] = capabilitiesOf(vendor, 2);
    const { id, revision } = await listedProduct(vendor, [shown(capability)]);
    const [claim] = await claimsOf(id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    const [saved, decided] = await Promise.all([
      saveProductClaims(vendor, id, revision, [selfDeclared(other)]),
      decideConfirmation(operator, request.id, "refused", "报告编号查不到。"),
    ]);
    const { state } = done(await findConfirmation(operator, request.id)).request;
    expect([refusalOf(saved), refusalOf(decided)]).toEqual(state === "withdrawn" ? [null, "conflict decided-already"] : ["stale stale", null]);
  });

  test("what a claim says is frozen when its evidence is decided", async () => {
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const { id, revision } = await listedProduct(vendor, [shown(capability)]);
    const [claim] = await claimsOf(id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    const noteOf = async () => done(await findConfirmation(operator, request.id)).note;
    done(await saveProductClaims(vendor, id, revision, [{ ...shown(capability), note: "等待期间换了一种说法来讲。" }]));
    expect(await noteOf()).toBe("等待期间换了一种说法来讲。");
    done(await decideConfirmation(operator, request.id, "confirmed"));
    done(await saveProductClaims(vendor, id, revision + 2, [{ ...shown(capability), note: "决定之后又换了一种说法。" }]));
    expect(await noteOf()).toBe("等待期间换了一种说法来讲。");
  });

  test("a request that waits is withdrawn with the evidence that it showed", async () => {
    const [capability = ""] = capabilitiesOf(vendor, 1);
    const { id, revision } = await listedProduct(vendor, [shown(capability)]);
    const [claim] = await claimsOf(id);
    const request = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    done(await saveProductClaims(vendor, id, revision, [{ ...shown(capability), reference: "报告 2026-0103" }]));
    const [row] = await db.select().from(confirmations).where(eq(confirmations.id, request.id));
    expect(row?.state).toBe("withdrawn");
    expect(refusalOf(await decideConfirmation(operator, request.id, "confirmed"))).toBe("conflict decided-already");
    expect((await claimsOf(id))[0]?.confirmed).toBeNull();
  });
});

describe("what is written is what is kept", () => {
  test.each([
    ["emoji and rare characters", "示例𠮷产品👩‍🔧"],
    ["SQL", "'); drop table products; --"],
    ["markup", "<script>alert(1)</script>"],
  ])("%s", async (_, name) => {
    const { id, revision } = await completeDraft(vendor);
    done(await saveProductAbout(vendor, id, revision, { ...about, name }));
    const [row] = await db.select().from(products).where(eq(products.id, id));
    expect(row?.name).toBe(name);
  });

  test("the search column finds the name before the detail", async () => {
    const { id, revision } = await completeDraft(vendor);
    done(await saveProductAbout(vendor, id, revision, { ...about, name: "态势感知平台", detail: "一种用来看清全网的平台，二十个字以上的说明文字。" }));
    const [row] = await db.select({ search: products.search }).from(products).where(eq(products.id, id));
    expect(row?.search).toContain("'态势':1A");
  });
});
