import { and, asc, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { effectiveEvidence } from "#app/domain/product/evidence.ts";
import { renewalProblem } from "#app/domain/qualification/qualification.ts";
import { openSupplyDesk } from "#app/features/desk/open-supply-desk.server.ts";
import { listHouseQueue } from "#app/features/organisations/list-house-queue.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { findVersion } from "#app/features/products/find-version.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { findQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { listOwnQualifications } from "#app/features/qualifications/list-qualifications.server.ts";
import { remindExpiring } from "#app/features/qualifications/remind-expiring.server.ts";
import { type NewQualification, submitQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { files, identities, letters, qualificationReminders, qualifications, record } from "#db/schema/index.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, refusalOf, selfDeclared } from "#tests/features/products/world.ts";
import { type Cast, createCast, type House } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { uploadOf } from "#tests/support/upload.ts";
import { claimOn, paperOf } from "./world.ts";

let db: Database;
let cast: Cast;
let covered: string;
let dropped: string;
let outside: string;
/** The paper that stands, to 2027-02-28. */
let former: string;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  [covered = "", dropped = "", outside = ""] = capabilitiesOf(cast, 3);
  former = done(await submitQualification(vendor("2026-11-20"), paper({ scope: [covered, dropped] }), uploadOf())).id;
  done(await advanceQualification(office("2026-11-20"), former, "verify"));
});

/** On a day, at noon in Beijing; or at an instant. */
const on = (house: House, at: string, role: "owner" | "editor" = "owner"): UseCaseContext =>
  cast.contextFor(cast.as(house, role), { now: new Date(at.length === 10 ? `${at}T04:00:00Z` : at) });
const vendor = (at = "2027-02-20", role: "owner" | "editor" = "owner") => on("vendor", at, role);
const office = (at = "2027-02-21", role: "owner" | "editor" = "owner") => on("office", at, role);

const paper = (change: Partial<NewQualification> = {}) => ({ ...paperOf([covered]), ...change });
/** The same under the same number, otherwise typed, for a year more; `dropped` is no longer in its scope. */
const renewed = (change: Partial<NewQualification> = {}) => paper({ number: "示例-2026-a001 ", issuedOn: "2027-02-10", expiresOn: "2028-02-29", ...change });
const tried = async (change: Partial<NewQualification> = {}, ctx = vendor()) => await submitQualification(ctx, renewed(change), uploadOf());
const sent = async (change: Partial<NewQualification> = {}, ctx = vendor()) => done(await tried(change, ctx)).id;
const verified = async (change: Partial<NewQualification> = {}) => {
  const id = await sent(change);
  done(await advanceQualification(office(), id, "verify"));
  return id;
};
const resting = (id: string, capability = covered, change = {}) => ({ ...claimOn(id, capability), ...change });
const rowOf = async (id: string) => (await db.select().from(qualifications).where(eq(qualifications.id, id)))[0];
const claimOf = async (productId: string, capability = covered) =>
  done(await findProduct(vendor(), { id: productId })).claims.find((claim) => claim.capability === capability);
const countsOn = async (productId: string, day: string, capability = covered) => {
  const claim = await claimOf(productId, capability);
  return claim && effectiveEvidence(claim, day).level;
};

describe("beside the one that stands", () => {
  test.each([
    ["days before it runs out", "2027-02-20"],
    ["in the last minute of its last day in Beijing", "2027-02-28T15:59:59Z"],
    ["in the minute after", "2027-02-28T16:00:00Z"],
    ["a month after", "2027-04-01"],
  ])("%s, one that ends later waits, and nothing changes until it is verified", async (_, at) => {
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const before = await rowOf(former);
    const id = await sent({}, vendor(at));
    expect(await rowOf(former)).toEqual(before);
    expect(await claimOf(product)).toMatchObject({ qualification: former, confirmed: "tested", expiresOn: "2027-02-28" });
    done(await advanceQualification(office(at), id, "verify"));
    expect(await rowOf(former)).toMatchObject({ status: "verified", renewedBy: id, renewedAt: (await rowOf(id))?.decidedAt });
    expect(await claimOf(product)).toMatchObject({ qualification: id, confirmed: "tested", issuedOn: "2027-02-10", expiresOn: "2028-02-29" });
    expect(await countsOn(product, "2027-03-01")).toBe("tested");
    expect(await countsOn(product, "2028-03-01")).toBe("documented");
  });

  test.each<[string, Partial<NewQualification>, string | null]>([
    ["ends on the same day", { expiresOn: "2027-02-28" }, "conflict renewal-not-later"],
    ["ends before", { expiresOn: "2027-02-27" }, "conflict renewal-not-later"],
    ["ends a day later", { expiresOn: "2027-03-01" }, null],
    ["does not end", { expiresOn: null }, null],
    ["was issued before", { issuedOn: "2026-02-28" }, "conflict renewal-issued-before"],
    ["was issued on the same day", { issuedOn: "2026-03-01" }, null],
    ["is the same", { issuedOn: "2026-03-01", expiresOn: "2027-02-28" }, "conflict qualification-already"],
    ["ends before, of another number", { number: "示例-2026-A002", expiresOn: "2027-02-27" }, null],
    ["ends before, of another issuer", { issuer: "示例认证中心", expiresOn: "2027-02-27" }, null],
  ])("one that %s: %o is answered %s", async (_, change, refusal) => {
    expect(refusalOf(await tried(change))).toBe(refusal);
    expect(await db.$count(files)).toBe(refusal ? 1 : 2);
  });

  test("what does not end is not renewed; the refusal says which day it is about", () => {
    const next = { issuedOn: "2027-01-01", expiresOn: "2030-01-01" };
    expect(renewalProblem(next, { issuedOn: "2026-01-01", expiresOn: null })).toEqual({ code: "renewal-not-later", day: null });
    expect(renewalProblem(next, { issuedOn: "2026-01-01", expiresOn: "2031-01-01" })).toEqual({ code: "renewal-not-later", day: "2031-01-01" });
    expect(renewalProblem(next, { issuedOn: "2027-01-02", expiresOn: "2029-01-01" })).toEqual({ code: "renewal-issued-before", day: "2027-01-02" });
  });

  test("one waits, however often and by whomever it is sent, and however its number is typed", async () => {
    const both = await Promise.all((["owner", "editor"] as const).map((role) => tried({}, vendor("2027-02-20", role))));
    expect(both.map(refusalOf).sort()).toEqual(["conflict qualification-already", null]);
    for (const number of ["示例-2026-A001", "示 例-2026-Ａ001", "示例\u200d-2026-a001"])
      expect(refusalOf(await tried({ number, expiresOn: "2029-02-28" })), number).toBe("conflict qualification-already");
  });

  test("another house's under the same number is its own", async () => {
    const id = await sent({}, on("secondVendor", "2027-02-20"));
    done(await advanceQualification(office(), id, "verify"));
    expect(await rowOf(former)).toMatchObject({ renewedAt: null, renewedBy: null });
    expect(done(await findQualification(office(), id)).renews).toBeNull();
    expect(done(await findQualification(office(), former)).renewal).toBeNull();
  });

  test("a paper that cannot be kept takes it back", async () => {
    const broken = { ...uploadOf(), keep: async () => Promise.reject(new Error("the disk is full")) };
    await expect(submitQualification(vendor(), renewed(), broken)).rejects.toThrow("full");
    expect(await db.$count(qualifications)).toBe(1);
    await sent();
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ["refused", (id) => advanceQualification(office(), id, "refuse", "扫描件与编号不符")],
    ["withdrawn", (id) => advanceQualification(vendor(), id, "withdraw")],
  ])("%s, it leaves the former as it was and makes room for another", async (_, over) => {
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const [before, claim] = [await rowOf(former), await claimOf(product)];
    await over(await sent());
    expect([await rowOf(former), await claimOf(product)]).toEqual([before, claim]);
    const again = await verified();
    expect(await claimOf(product)).toMatchObject({ qualification: again, confirmed: "tested" });
  });
});

describe("verified", () => {
  test("twice at once, it is verified once: one renewal, one version, one letter", async () => {
    await db.insert(identities).values({ id: "mail", personId: cast.as("vendor").personId, provider: "email", subject: "owner@vendor.example" });
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const id = await sent();
    const all = await Promise.all((["owner", "editor", "owner"] as const).map((role) => advanceQualification(office("2027-02-21", role), id, "verify")));
    expect(all.map(refusalOf).sort()).toEqual(["conflict wrong-status", "conflict wrong-status", null]);
    expect(done(await findProduct(vendor(), { id: product })).version).toBe(2);
    const rows = await db
      .select({ action: record.action, subjectId: record.subjectId })
      .from(record)
      .where(inArray(record.action, ["renew-qualification", "move-claims"]))
      .orderBy(asc(record.action));
    expect(rows).toEqual([
      { action: "move-claims", subjectId: product },
      { action: "renew-qualification", subjectId: former },
    ]);
    const told = await db.select().from(letters).where(eq(letters.to, "owner@vendor.example"));
    expect(told.map(({ text }) => text).filter((text) => text?.includes("接替"))).toEqual([expect.stringContaining("有 1 项")]);
  });

  test("claims outside of its scope stay where they are, and so do those of other papers", async () => {
    const other = done(await submitQualification(vendor(), paper({ number: "示例-2026-B001" }), uploadOf())).id;
    const { id: mixed } = await listedProduct(vendor("2026-11-20"), [resting(former), resting(former, dropped), selfDeclared(outside)]);
    const { id: elsewhere } = await listedProduct(vendor("2026-11-20"), [
      resting(other, covered, { reference: "专用产品检测证书 示例-2026-B001" }),
      resting(former, dropped),
    ]);
    const id = await verified();
    expect(await claimOf(mixed)).toMatchObject({ qualification: id, confirmed: "tested" });
    expect(await claimOf(mixed, dropped)).toMatchObject({ qualification: former, confirmed: "tested" });
    expect(await countsOn(mixed, "2027-03-01", dropped)).toBe("documented");
    expect((await claimOf(elsewhere))?.qualification).toBe(other);
    expect(done(await findProduct(vendor(), { id: elsewhere })).version).toBe(1);
    expect(done(await findQualification(office(), id)).claims).toHaveLength(1);
  });

  test("the version of before stays as it was, the new one says what it rests on, and a page filled in before is stale", async () => {
    const { id: product, number, revision } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const id = await verified();
    const now = done(await findProduct(vendor(), { id: product }));
    expect(now).toMatchObject({ version: 2 });
    const contents = await Promise.all([1, 2].map(async (version) => done(await findVersion(vendor(), number, version)).content.claims[0]));
    expect(contents).toMatchObject([
      { qualification: former, expiresOn: "2027-02-28" },
      { qualification: id, expiresOn: "2028-02-29" },
    ]);
    expect(done(await findVersion(vendor(), number, 2)).difference).toEqual({ about: [], claims: [] });
    expect(refusalOf(await saveProductClaims(vendor(), product, revision, [resting(former), resting(former, dropped)]))).toBe("stale stale");
    // what stands can be saved as it stands, from what the new paper says
    const stated = now.claims.map(({ confirmed: _, asked: _a, decided: _d, id: _i, ...claim }) => ({ ...claim, note: `${claim.note}补充。` }));
    done(await saveProductClaims(vendor(), product, now.revision, stated));
    expect((await claimOf(product))?.confirmed).toBe("tested");
  });

  test("drafts follow without a version, what is retired or taken down with one, what was thrown away not at all", async () => {
    const ctx = vendor("2026-11-20");
    const products = await Promise.all([1, 2, 3].map(() => listedProduct(ctx, [resting(former), selfDeclared(outside)])));
    const [retired, down, gone] = products.map(({ id }) => id) as [string, string, string];
    done(await advanceProduct(ctx, retired, "retire"));
    done(await advanceProduct(office(), down, "take-down", { reason: "宣传材料与检测报告不符" }));
    await db.execute(`update products set status = 'discarded', number = null where id = '${gone}'`);
    const draft = await completeDraft(ctx, [resting(former)]);
    const id = await verified();
    const versions = await Promise.all([draft.id, retired, down, gone].map(async (one) => done(await findProduct(vendor(), { id: one })).version));
    expect(versions).toEqual([0, 2, 2, 1]);
    expect(await claimOf(draft.id)).toMatchObject({ qualification: id, confirmed: "tested" });
    expect(await claimOf(retired)).toMatchObject({ qualification: id, confirmed: "tested" });
    expect(await claimOf(down)).toMatchObject({ qualification: id, confirmed: "tested" });
    expect((await claimOf(gone))?.qualification).toBe(former);
  });

  test("where it runs stays another's word, decided and asked", async () => {
    const deployed = resting(former, covered, { level: "deployed" });
    const { id: product } = await listedProduct(vendor("2026-11-20"), [deployed, { ...deployed, capability: dropped }]);
    const [one, two] = [await claimOf(product), await claimOf(product, dropped)];
    const asked = done(await requestConfirmation(vendor(), one?.id ?? "", cast.idOf("owner")));
    done(await decideConfirmation(on("owner", "2027-02-20"), asked.id, "confirmed"));
    const waiting = done(await requestConfirmation(vendor(), two?.id ?? "", cast.idOf("owner")));
    const id = await verified({ scope: [covered, dropped] });
    expect(await claimOf(product)).toMatchObject({ qualification: id, level: "deployed", confirmed: "deployed" });
    expect(await claimOf(product, dropped)).toMatchObject({ qualification: id, confirmed: null, asked: "deployed" });
    done(await decideConfirmation(on("owner", "2027-02-22"), waiting.id, "confirmed"));
    expect(await countsOn(product, "2027-03-01", dropped)).toBe("deployed");
  });

  test("while the former was revoked meanwhile, it renews nothing and no claim follows", async () => {
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const id = await sent();
    done(await advanceQualification(office(), former, "revoke", "签发机构已注销该证书"));
    expect(done(await findQualification(office(), id)).renews).toBeNull();
    done(await advanceQualification(office(), id, "verify"));
    expect(await rowOf(former)).toMatchObject({ status: "revoked", renewedAt: null, renewedBy: null });
    expect(await claimOf(product)).toMatchObject({ qualification: former, confirmed: null });
  });

  test("at once with the revocation of the former, either comes first and both hold", async () => {
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const id = await sent();
    const both = await Promise.all([
      advanceQualification(office(), former, "revoke", "签发机构已注销该证书"),
      advanceQualification(office("2027-02-21", "editor"), id, "verify"),
    ]);
    expect(both.map(refusalOf)).toEqual([null, null]);
    expect([(await rowOf(former))?.status, (await rowOf(id))?.status]).toEqual(["revoked", "verified"]);
    const claim = await claimOf(product);
    expect(claim?.confirmed).toBe(claim?.qualification === id ? "tested" : null);
  });

  test("at once with its withdrawal and another sending, one of each number stands or waits", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await sent({ expiresOn: `${2028 + round}-02-20` });
      const results = await Promise.all([
        advanceQualification(office(), id, "verify"),
        advanceQualification(vendor(), id, "withdraw"),
        tried({ expiresOn: `${2028 + round}-02-21` }, vendor("2027-02-20", "editor")),
      ]);
      expect(results.map(refusalOf)).toEqual([
        expect.toBeOneOf([null, "conflict wrong-status"]),
        expect.toBeOneOf([null, "conflict wrong-status"]),
        expect.toBeOneOf([null, "conflict qualification-already"]),
      ]);
      const standing = await db
        .select()
        .from(qualifications)
        .where(inArray(qualifications.status, ["waiting", "verified"]));
      expect(standing.filter((one) => one.status === "verified" && one.renewedAt === null)).toHaveLength(1);
      for (const one of standing.filter(({ status }) => status === "waiting")) done(await advanceQualification(vendor(), one.id, "withdraw"));
    }
  });

  test("at once with claims that are saved on the former, none is left behind without a paper", async () => {
    const { id: product, revision } = await listedProduct(vendor("2026-11-20"), [selfDeclared(covered), selfDeclared(outside)]);
    const id = await sent();
    const [, saved] = await Promise.all([
      advanceQualification(office(), id, "verify"),
      saveProductClaims(vendor(), product, revision, [resting(former), selfDeclared(outside)]),
    ]);
    done(saved);
    const claim = await claimOf(product);
    expect(claim).toMatchObject({ confirmed: "tested", qualification: expect.toBeOneOf([former, id]) });
  });

  test.each<["revoke" | "withdraw"]>([["revoke"], ["withdraw"]])(
    "and then taken away (%s), it leaves the former standing, to be renewed again",
    async (event) => {
      const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
      const id = await verified();
      done(await advanceQualification(event === "revoke" ? office() : vendor(), id, event, "续期件信息不实"));
      expect(await rowOf(former)).toMatchObject({ status: "verified", renewedAt: null, renewedBy: null });
      expect(await claimOf(product)).toMatchObject({ qualification: id, confirmed: null });
      expect(await db.$count(record, and(eq(record.action, "restore-qualification"), eq(record.subjectId, former)))).toBe(1);
      expect(refusalOf(await tried({ expiresOn: "2027-02-28" }))).toBe("conflict renewal-not-later");
      expect((await rowOf(former))?.renewedBy).toBeNull();
      const again = await verified();
      expect((await rowOf(former))?.renewedBy).toBe(again);
    },
  );

  test("and itself renewed, it is the one before the last: the chain goes on", async () => {
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), selfDeclared(outside)]);
    const second = await verified();
    const third = await verified({ issuedOn: "2027-02-15", expiresOn: "2029-02-28" });
    expect([(await rowOf(former))?.renewedBy, (await rowOf(second))?.renewedBy]).toEqual([second, third]);
    expect((await claimOf(product))?.qualification).toBe(third);
    done(await advanceQualification(office(), second, "revoke", "签发机构已注销该证书"));
    expect((await rowOf(former))?.renewedBy).toBe(second);
    expect(await claimOf(product)).toMatchObject({ qualification: third, confirmed: "tested" });
  });
});

describe("who is shown it", () => {
  test("its house and the office see which paper it renews, and that one by which", async () => {
    const id = await sent();
    const shown = async (ctx: UseCaseContext, one: string) => {
      const { renews, renewal } = done(await findQualification(ctx, one));
      return [renews?.id ?? null, renewal?.id ?? null, renewal?.status ?? null];
    };
    for (const ctx of [vendor(), office(), on("audit", "2027-02-20")]) {
      expect(await shown(ctx, id)).toEqual([former, null, null]);
      expect(await shown(ctx, former)).toEqual([null, id, "waiting"]);
    }
    expect((await listHouseQueue(office())).qualifications).toMatchObject([{ id, renews: { id: former, expiresOn: "2027-02-28" } }]);
    done(await advanceQualification(office(), id, "verify"));
    expect(await shown(vendor(), id)).toEqual([former, null, null]);
    expect(await shown(vendor(), former)).toEqual([null, id, "verified"]);
    const rows = await listOwnQualifications(vendor());
    expect(Object.fromEntries(rows.map((row) => [row.id, [row.renews?.id, row.renewal?.id]]))).toEqual({
      [former]: [undefined, id],
      [id]: [former, undefined],
    });
  });

  test("nobody is reminded of what has a renewal, and is again once that was refused", async () => {
    const remind = (day: string) => remindExpiring(cast.contextFor({ kind: "clock" }, { now: new Date(`${day}T01:00:00Z`) }));
    const { id: product } = await listedProduct(vendor("2026-11-20"), [resting(former), resting(former, dropped)]);
    const tasks = async () => {
      const { papers, expiring } = await openSupplyDesk(vendor(), new Date("2027-02-20T04:00:00Z"));
      return { papers: papers.map(({ id }) => id), expiring: expiring.map(({ productId, capability }) => [productId, capability]) };
    };
    expect(await tasks()).toEqual({
      papers: [former],
      expiring: [
        [product, covered],
        [product, dropped],
      ],
    });
    expect(await remind("2026-12-30")).toBe(1);
    const waiting = await sent();
    expect(await remind("2027-01-29")).toBe(0);
    // what the renewal does not cover is still to be seen to
    expect(await tasks()).toEqual({ papers: [], expiring: [[product, dropped]] });
    done(await advanceQualification(office(), waiting, "refuse", "扫描件与编号不符"));
    expect(await tasks()).toMatchObject({ papers: [former] });
    expect(await remind("2027-01-30")).toBe(1);
    await verified();
    expect(await remind("2027-02-22")).toBe(0);
    expect(await tasks()).toEqual({ papers: [], expiring: [[product, dropped]] });
    expect(await db.select({ days: qualificationReminders.days }).from(qualificationReminders)).toEqual([{ days: 60 }, { days: 30 }]);
  });
});
