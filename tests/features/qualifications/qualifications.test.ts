import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { effectiveEvidence } from "#app/domain/product/evidence.ts";
import { dueReminder, isExpired } from "#app/domain/qualification/qualification.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { findQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { remindExpiring } from "#app/features/qualifications/remind-expiring.server.ts";
import { type NewQualification, submitQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { confirmations, files, identities, letters, qualifications } from "#db/schema/index.ts";
import { capabilitiesOf, done, listedProduct, refusalOf, selfDeclared } from "#tests/features/products/world.ts";
import { type Cast, createCast, type House } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { uploadOf } from "#tests/support/upload.ts";
import { claimOn, paperOf } from "./world.ts";

let db: Database;
let cast: Cast;
let vendor: UseCaseContext;
let operator: UseCaseContext;
let covered: string;
let outside: string;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  vendor = cast.contextFor(cast.as("vendor"));
  operator = cast.contextFor(cast.as("office"));
  [covered = "", outside = ""] = capabilitiesOf(vendor, 2);
});

const paper = (change: Partial<NewQualification> = {}) => ({ ...paperOf([covered]), ...change });
const submitted = async (change = {}) => done(await submitQualification(vendor, paper(change), uploadOf())).id;
const resting = (id: string, capability = covered, change = {}) => ({ ...claimOn(id, capability), ...change });
const claimOf = async (productId: string) => {
  const product = done(await findProduct(vendor, { id: productId }));
  return { revision: product.revision, claim: product.claims.find(({ capability }) => capability === covered) };
};
const confirmedOf = async (productId: string) => (await claimOf(productId)).claim?.confirmed ?? null;

describe("submitted once, verified once, shown by every product", () => {
  test("a claim in its scope counts as tested once an operator verified it, in products of before and after", async () => {
    const id = await submitted();
    const before = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    expect(await confirmedOf(before.id)).toBeNull();
    done(await advanceQualification(operator, id, "verify"));
    expect(await confirmedOf(before.id)).toBe("tested");
    const after = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    expect(await confirmedOf(after.id)).toBe("tested");
    const { claim } = await claimOf(after.id);
    expect(claim && effectiveEvidence(claim, "2027-02-28")).toEqual({ level: "tested", pending: false, expired: false });
    expect(claim && effectiveEvidence(claim, "2027-03-01")).toEqual({ level: "documented", pending: false, expired: true });
    expect(done(await findQualification(operator, id)).claims).toHaveLength(2);
  });

  test("a page that was filled in before the decision is stale", async () => {
    const id = await submitted();
    const { id: product } = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    const { revision } = await claimOf(product);
    done(await advanceQualification(operator, id, "verify"));
    expect(refusalOf(await saveProductClaims(vendor, product, revision, [resting(id)]))).toBe("stale stale");
  });

  test("a request for the same is answered by it", async () => {
    const id = await submitted();
    const { id: product } = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    const { claim } = await claimOf(product);
    const asked = done(await requestConfirmation(vendor, claim?.id ?? "", null));
    done(await advanceQualification(operator, id, "verify"));
    const [request] = await db.select().from(confirmations).where(eq(confirmations.id, asked.id));
    expect(request?.state).toBe("withdrawn");
  });

  test.each<[string, "revoke" | "withdraw"]>([
    ["revoked", "revoke"],
    ["withdrawn", "withdraw"],
  ])("%s, it confirms nothing any more", async (_, event) => {
    const id = await submitted();
    done(await advanceQualification(operator, id, "verify"));
    const { id: product } = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    done(await advanceQualification(event === "revoke" ? operator : vendor, id, event, "证书已被签发机构注销"));
    expect(await confirmedOf(product)).toBeNull();
    const { revision } = await claimOf(product);
    expect(refusalOf(await saveProductClaims(vendor, product, revision, [resting(id, covered, { note: "按会话逐次核验身份、终端与位置。" })]))).toBe(
      "invalid qualification-gone",
    );
  });
});

describe("one that has run out", () => {
  const at = (day: string) => cast.contextFor(cast.as("office"), { now: new Date(`${day}T04:00:00Z`) });

  test("is not verified, on its last day it still is, and it can be refused", async () => {
    const id = await submitted();
    expect(done(await findQualification(at("2027-02-28"), id)).can.verify).toEqual({ allowed: true });
    expect(done(await findQualification(at("2027-03-01"), id)).can).toMatchObject({
      verify: { allowed: false, reason: "qualification-expired" },
      refuse: { allowed: true },
    });
    expect(refusalOf(await advanceQualification(at("2027-03-01"), id, "verify"))).toBe("conflict qualification-expired");
    done(await advanceQualification(at("2027-02-28"), id, "verify"));
    const second = await submitted({ number: "示例-2026-002" });
    done(await advanceQualification(at("2027-03-01"), second, "refuse", "证书已过有效期"));
  });

  test.each<[string | null, string, boolean]>([
    ["2027-02-28", "2027-02-28", false],
    ["2027-02-28", "2027-03-01", true],
    [null, "9999-12-31", false],
  ])("to %s, on %s: %s", (expiresOn, day, expired) => expect(isExpired({ expiresOn }, day)).toBe(expired));
});

test("a paper is submitted once while it waits or stands, also when the form is sent three times; refused or taken back, again", async () => {
  const results = await Promise.all([1, 2, 3].map(() => submitQualification(vendor, paper(), uploadOf())));
  expect(results.map(refusalOf).filter((refusal) => refusal === "conflict qualification-already")).toHaveLength(2);
  const [sent] = results.filter(({ ok }) => ok).map(done);
  expect(await db.$count(files)).toBe(1);
  done(await advanceQualification(operator, sent?.id ?? "", "refuse", "与原件不一致"));
  const again = await submitted();
  done(await advanceQualification(operator, again, "verify"));
  expect(refusalOf(await submitQualification(vendor, paper(), uploadOf()))).toBe("conflict qualification-already");
  const { number, issuer } = paper();
  for (const as of [number.toLowerCase(), ` ${[...number].join(" ")}`, number.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))])
    expect(refusalOf(await submitQualification(vendor, paper({ number: as, issuer: `${issuer}　` }), uploadOf())), as).toBe("conflict qualification-already");
  done(await advanceQualification(vendor, again, "withdraw"));
  await submitted();
  done(await submitQualification(cast.contextFor(cast.as("secondVendor")), paper(), uploadOf()));
});

describe("a claim cannot rest on", () => {
  const saved = async (claim: ReturnType<typeof resting>, ctx = vendor) => {
    const { id } = await listedProduct(ctx, [selfDeclared(outside)]);
    const { revision } = done(await findProduct(ctx, { id }));
    return refusalOf(await saveProductClaims(ctx, id, revision, [claim]));
  };
  test("what does not cover it, another house’s, none, or other words than the paper’s", async () => {
    const id = await submitted();
    expect(await saved(resting(id))).toBeNull();
    expect(await saved(resting(id, outside))).toBe("invalid qualification-gone");
    expect(await saved(resting(id), cast.contextFor(cast.as("secondVendor")))).toBe("invalid qualification-gone");
    expect(await saved(resting("no-such-paper"))).toBe("invalid qualification-gone");
    expect(await saved(resting(id, covered, { expiresOn: "2099-01-01" }))).toBe("invalid qualification-gone");
    expect(await saved(resting(id, covered, { level: "self-declared" }))).toBe("invalid qualification-gone");
  });
  test("one that was dropped gives the confirmation up", async () => {
    const id = await submitted();
    done(await advanceQualification(operator, id, "verify"));
    const { id: product } = await listedProduct(vendor, [resting(id), selfDeclared(outside)]);
    const { revision } = await claimOf(product);
    const { qualification: _, ...typed } = resting(id);
    done(await saveProductClaims(vendor, product, revision, [typed]));
    expect(await confirmedOf(product)).toBeNull();
  });
});

describe("who may do what", () => {
  test("submitting is a verified vendor’s writers’", async () => {
    const tried = async (house: House, role: "owner" | "viewer" = "owner", status?: "suspended") =>
      refusalOf(await submitQualification(cast.contextFor(cast.as(house, role, status)), paper(), uploadOf()));
    expect(await tried("vendor", "viewer")).toBe("forbidden not-a-writer");
    expect(await tried("owner")).toBe("forbidden not-a-vendor");
    expect(await tried("vendor", "owner", "suspended")).toBe("forbidden not-a-vendor");
    expect(refusalOf(await submitQualification(vendor, paper({ scope: ["no-such-capability"] }), uploadOf()))).toBe("invalid not-claimable");
    expect(await db.$count(files)).toBe(0);
  });

  test("deciding is an operator’s, never for their own house; reading is the house’s and theirs who watch", async () => {
    const id = await submitted();
    const tried = async (house: House, event: "verify" | "withdraw" = "verify", role: "owner" | "viewer" = "owner") =>
      refusalOf(await advanceQualification(cast.contextFor(cast.as(house, role)), id, event));
    expect(await tried("vendor")).toBe("forbidden own-organisation");
    expect(await tried("secondVendor")).toBe("not-found not-found");
    expect(await tried("owner")).toBe("not-found not-found");
    expect(await tried("audit")).toBe("forbidden not-an-operator");
    expect(await tried("office", "verify", "viewer")).toBe("forbidden not-a-writer");
    expect(await tried("office", "withdraw")).toBe("forbidden not-a-member");
    for (const house of ["vendor", "office", "audit"] as const) expect(refusalOf(await findQualification(cast.contextFor(cast.as(house)), id))).toBeNull();
    for (const house of ["secondVendor", "owner"] as const)
      expect(refusalOf(await findQualification(cast.contextFor(cast.as(house)), id))).toBe("not-found not-found");
    expect(refusalOf(await advanceQualification(operator, id, "refuse", "短"))).toBe("invalid reason-missing");
    const both = await Promise.all([advanceQualification(operator, id, "verify"), advanceQualification(operator, id, "refuse", "扫描件与编号不符")]);
    expect(both.map(refusalOf).filter((one) => one === null)).toHaveLength(1);
  });

  test("a paper that cannot be kept takes everything back", async () => {
    const broken = { ...uploadOf(), keep: async () => Promise.reject(new Error("the disk is full")) };
    await expect(submitQualification(vendor, paper(), broken)).rejects.toThrow("full");
    expect([await db.$count(qualifications), await db.$count(files)]).toEqual([0, 0]);
  });
});

test.each(["\u200d", "\u200c", "\ufe0f", "\u034f", "\u180e", "\u3164", "\u115f", "\uffa0", "\u2800", "\u00ad", "\u{e0101}"])(
  "with %j in its number or issuer, which nobody sees, a paper is the same",
  async (mark) => {
    await submitted();
    for (const change of [{ number: `示例-2026${mark}-A001` }, { issuer: `示例${mark}检测中心` }])
      expect(refusalOf(await submitQualification(vendor, paper(change), uploadOf()))).toBe("conflict qualification-already");
  },
);

describe("reminders", () => {
  test.each<[number, number[], number | null]>([
    [61, [], null],
    [60, [], 60],
    [45, [60], null],
    [30, [60], 30],
    [20, [], 30],
    [7, [60, 30], 7],
    [3, [60, 30, 7], null],
    [5, [], 7],
    [0, [60, 30], 7],
    [-1, [], null],
  ])("%i days before, after %j: %s", (left, sent, due) => {
    expect(dueReminder(left, sent)).toBe(due);
  });

  test("each once, however often it is looked, to the owners", async () => {
    await db.insert(identities).values({ id: "mail", personId: cast.as("vendor").personId, provider: "email", subject: "owner@vendor.example" });
    const id = await submitted();
    const on = (day: string) => remindExpiring(cast.contextFor({ kind: "clock" }, { now: new Date(`${day}T01:00:00Z`) }));
    expect(await on("2027-01-05")).toBe(0);
    done(await advanceQualification(operator, id, "verify"));
    expect(await on("2026-12-29")).toBe(0);
    expect((await Promise.all([on("2026-12-30"), on("2026-12-30")])).sort()).toEqual([0, 1]);
    expect(await on("2026-12-31")).toBe(0);
    expect(await on("2027-02-10")).toBe(1);
    expect(await on("2027-02-21")).toBe(1);
    expect(await on("2027-02-28")).toBe(0);
    expect(await on("2027-03-01")).toBe(0);
    const told = await db.select().from(letters).where(eq(letters.to, "owner@vendor.example"));
    expect(told.filter(({ subject }) => subject.includes("到期"))).toHaveLength(3);
  });
});
