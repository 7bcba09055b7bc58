import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { limits } from "#app/domain/identity/limits.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import type { ShownFactor } from "#app/features/accounts/check-factor.server.ts";
import { enrolAuthenticator, offerAuthenticator, sameOffer } from "#app/features/accounts/enrol-authenticator.server.ts";
import { finishSignIn } from "#app/features/accounts/finish-sign-in.server.ts";
import { openPendingSignIn, sweepSignIns } from "#app/features/accounts/pending-sign-in.server.ts";
import { proveByFactor } from "#app/features/accounts/prove-again.server.ts";
import { knowBrowser } from "#app/features/accounts/remember-browser.server.ts";
import { removeAuthenticator } from "#app/features/accounts/remove-factor.server.ts";
import { renewRecoveryCodes } from "#app/features/accounts/renew-recovery-codes.server.ts";
import { newToken } from "#app/platform/token.server.ts";
import { codeAt, openTotpSecret, setUpTotp, stepOfCode } from "#app/platform/totp.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Database } from "#db/client.server.ts";
import { authenticators, identities, letters, limitCounts, passkeys, pendingSignIns, people, recoveryCodes } from "#db/schema/index.ts";
import { type Cast, createCast, type House } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { done } from "../products/world.ts";

const key = Buffer.alloc(32, 7);
const start = new Date("2026-11-20T02:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});
beforeEach(async () => {
  await db.delete(limitCounts);
  for (const table of [authenticators, recoveryCodes, pendingSignIns]) await db.delete(table);
});

const ctxOf = (house: House, role: MemberRole, now = start) => {
  const actor = cast.as(house, role);
  return { ...cast.contextFor(actor, { now }), actor };
};
const visitorAt = (now: Date) => cast.contextFor({ kind: "visitor" }, { now });

/** Somebody with an app, set up two minutes before the start; the secret that the app has. */
async function equipped(house: House = "vendor", role: MemberRole = "owner") {
  const before = later(-120);
  const ctx = ctxOf(house, role, before);
  const { offer, key: shown } = await offerAuthenticator(ctx, key);
  const secret = fromBase32(shown);
  done(await enrolAuthenticator(ctx, key, offer, codeAt(secret, before).code));
  return { personId: ctx.actor.personId, secret };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function fromBase32(text: string) {
  const bits = [...text.replaceAll(" ", "")].map((one) => alphabet.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const open = (personId: string, now: Date) => inTransaction(visitorAt(now), (change) => openPendingSignIn(change, { personId, membershipId: null }));
const pending = async (personId: string, now = start) => (await open(personId, now)) ?? "";
const knowBrowserNow = (personId: string) => knowBrowser(db, personId, null, start);
const codeFactor = (code: string): ShownFactor => ({ proof: "code", code });
const finish = async (token: string, shown: ShownFactor, now = start, from = "", browser: string | null = null) => {
  const result = await finishSignIn({ ...visitorAt(now), from, browser }, key, token, shown, async (_, { factor }) => factor ?? "password alone");
  return result.ok ? result.value : result.refusal.code;
};
/** Somebody with an address to sign in with. */
async function addressed(personId: string) {
  const subject = `${personId}@example.cn`;
  await db.insert(identities).values({ id: subject, personId, provider: "email", subject }).onConflictDoNothing();
  return personId;
}
/** Codes that are none of the secret's. */
const wrongCode = (secret: Buffer, now = start) =>
  ["000000", "111111", "222222", "333333", "444444"].find((code) => stepOfCode(secret, code, now) === null) ?? "";

describe("a code of an authenticator app", () => {
  test("RFC 6238's own example", () => {
    const secret = Buffer.from("12345678901234567890");
    expect(codeAt(secret, new Date(59_000)).code).toBe("287082");
    expect(stepOfCode(secret, "287082", new Date(59_000))).toBe(1);
    expect(setUpTotp(secret, "a@b.cn").uri).toContain("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  });

  test("of this half minute or of one to either side, as clocks differ; of no other", async () => {
    const { personId, secret } = await equipped();
    for (const [seconds, expected] of [
      [-61, "wrong-code"],
      [61, "wrong-code"],
      [-30, "code"],
      [0, "code"],
      [30, "code"],
    ] as const)
      expect([seconds, await finish(await pending(personId), codeFactor(codeAt(secret, later(seconds)).code))]).toEqual([seconds, expected]);
  });

  test("works once, and none of before works after it", async () => {
    const { personId, secret } = await equipped();
    const now = codeAt(secret, start).code;
    expect(await finish(await pending(personId), codeFactor(now))).toBe("code");
    expect(await finish(await pending(personId), codeFactor(now))).toBe("used-code");
    expect(await finish(await pending(personId), codeFactor(codeAt(secret, later(-30)).code))).toBe("used-code");
    expect(await finish(await pending(personId), codeFactor(codeAt(secret, later(30)).code))).toBe("code");
  });

  test("shown by several at once, one comes in", async () => {
    const { personId, secret } = await equipped();
    const tokens = await Promise.all(Array.from({ length: limits.code.free }, () => pending(personId)));
    const ended = await Promise.all(tokens.map((token) => finish(token, codeFactor(codeAt(secret, start).code))));
    expect(ended.filter((one) => one === "code")).toHaveLength(1);
    expect(new Set(ended.filter((one) => one !== "code"))).toEqual(new Set(["used-code"]));
  });

  test("the same sign-in is finished once, however often its form is sent", async () => {
    const { personId, secret } = await equipped();
    const token = await pending(personId);
    const ended = await Promise.all([0, 30].map((seconds) => finish(token, codeFactor(codeAt(secret, later(seconds)).code))));
    expect(ended.sort()).toEqual(["code", "sign-in-over"]);
  });

  test("the secret is sealed in the database: it opens for its person alone, with the key alone", async () => {
    const { personId, secret } = await equipped();
    const [row] = await db.select().from(authenticators);
    const sealed = row?.sealed ?? Buffer.alloc(0);
    expect(sealed.includes(secret)).toBe(false);
    expect(openTotpSecret(key, personId, sealed)).toEqual(secret);
    expect(openTotpSecret(Buffer.alloc(32, 8), personId, sealed)).toBeNull();
    expect(openTotpSecret(key, cast.as("owner").personId, sealed)).toBeNull();
  });
});

describe("the second step", () => {
  test("wrong a few times, it begins anew with the password; who goes on waits, and the right code waits too", async () => {
    const { personId, secret } = await equipped();
    const token = await pending(personId);
    const wrong = codeFactor(wrongCode(secret));
    for (let i = 1; i < factorLimits.wrongCodes; i++) expect(await finish(token, wrong)).toBe("wrong-code");
    expect(await finish(token, wrong)).toBe("sign-in-over");
    expect(await finish(token, codeFactor(codeAt(secret, start).code))).toBe("sign-in-over");
    const next = await pending(personId);
    expect(await finish(next, codeFactor(codeAt(secret, start).code))).toBe("limited");
    const after = later(limits.code.pauseSeconds + 1);
    expect(await finish(next, codeFactor(codeAt(secret, after).code), after)).toBe("code");
  });

  test("who knows the password does not keep its owner out by wrong codes: they count for one address first, and wherever they come from at a much higher bound", async () => {
    const { personId, secret } = await equipped();
    const wrong = codeFactor(wrongCode(secret));
    const right = codeFactor(codeAt(secret, start).code);
    const tried: string[] = [];
    const tryFrom = async (address: string) => {
      const token = await pending(personId);
      for (let i = 0; i < limits.code.free; i++) tried.push(await finish(token, wrong, start, address));
    };
    await tryFrom("192.0.2.1");
    expect(await finish(await pending(personId), right, start, "192.0.2.1")).toBe("limited");
    expect(await finish(await pending(personId), right, start, "198.51.100.7")).toBe("code");
    for (let address = 2; tried.length < limits.codePerson.free; address++) await tryFrom(`192.0.2.${address}`);
    expect(tried).not.toContain("limited");
    expect(await finish(await pending(personId), wrong, start, "203.0.113.9")).toBe("limited");
  });

  test("… nor out of a browser of theirs at all, though they fill whatever is counted elsewhere, at the owner's own address too", async () => {
    const { personId, secret } = await equipped();
    const browser = await knowBrowserNow(await addressed(personId));
    for (let i = 0; i < 300; i++) await finish(await pending(personId), codeFactor(wrongCode(secret)), start, i % 2 ? "198.51.100.7" : `192.0.2.${i % 250}`);
    const right = codeFactor(codeAt(secret, start).code);
    expect(await finish(await pending(personId), right, start, "203.0.113.9")).toBe("limited");
    expect(await finish(await pending(personId), right, start, "203.0.113.9", newToken()), "a cookie that nobody gave").toBe("limited");
    expect(await finish(await pending(personId), right, start, "198.51.100.7", browser)).toBe("code");
  });

  test("a known browser's own wrong codes count for it, and for its person wherever they are known", async () => {
    const { personId, secret } = await equipped();
    const of = await addressed(personId);
    const wrong = codeFactor(wrongCode(secret));
    const tried: string[] = [];
    for (let browsers = 0; browsers < limits.codePerson.free / limits.code.free; browsers++) {
      const browser = await knowBrowserNow(of);
      for (let i = 0; i < limits.code.free; i++) tried.push(await finish(await pending(personId), wrong, start, "", browser));
      expect(await finish(await pending(personId), wrong, start, "192.0.2.1", browser)).toBe("limited");
    }
    expect(tried).not.toContain("limited");
    const fresh = await knowBrowserNow(of);
    expect(await finish(await pending(personId), wrong, start, "", fresh), "a reset makes no end of guesses").toBe("limited");
  });

  test("waits ten minutes, and is swept", async () => {
    const { personId, secret } = await equipped();
    const token = await pending(personId);
    const over = later(factorLimits.pendingMinutes * 60);
    expect(await finish(token, codeFactor(codeAt(secret, over).code), over)).toBe("sign-in-over");
    await sweepSignIns({ db, clock: async () => later(factorLimits.pendingMinutes * 60 - 1) });
    expect(await db.$count(pendingSignIns)).toBe(1);
    await sweepSignIns({ db, clock: async () => over });
    expect(await db.$count(pendingSignIns)).toBe(0);
  });

  test("is nobody's who was disabled meanwhile, nor another's", async () => {
    const { personId, secret } = await equipped();
    const token = await pending(personId);
    await db.update(people).set({ disabledAt: start }).where(eq(people.id, personId));
    expect(await finish(token, codeFactor(codeAt(secret, start).code))).toBe("sign-in-over");
    await db.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    const other = await equipped("owner", "owner");
    expect(await finish(await pending(personId), codeFactor(codeAt(other.secret, start).code))).toBe("wrong-code");
  });

  test("is none for somebody without a factor; the token is not what is stored", async () => {
    expect(await open(cast.as("vendor", "viewer").personId, start)).toBeNull();
    const { personId } = await equipped();
    const token = await pending(personId);
    const [row] = await db.select().from(pendingSignIns);
    expect(row?.id).not.toBe(token);
    expect(await finish(row?.id ?? "", codeFactor("000000"))).toBe("sign-in-over");
  });
});

describe("recovery codes", () => {
  test("ten, each once, also when two use it at once, however it is written; the database holds none of them", async () => {
    const { personId } = await equipped();
    const { codes } = done(await renewRecoveryCodes(ctxOf("vendor", "owner")));
    expect(new Set(codes).size).toBe(factorLimits.recoveryCodes);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(JSON.stringify(await db.select().from(recoveryCodes))).not.toContain(codes[0]);
    const [first = "", second = ""] = codes;
    const tokens = [await pending(personId), await pending(personId)];
    const ended = await Promise.all(tokens.map((token) => finish(token, { proof: "recovery", code: first })));
    expect(ended.sort()).toEqual(["recovery", "wrong-code"]);
    expect(await finish(await pending(personId), { proof: "recovery", code: ` ${second.toLowerCase().replaceAll("-", " ")} ` })).toBe("recovery");
    expect(await finish(await pending(personId), { proof: "recovery", code: second })).toBe("wrong-code");
  });

  test("made anew, those of before work no more; another's never do; without a factor there are none", async () => {
    const { personId } = await equipped();
    const { codes: before } = done(await renewRecoveryCodes(ctxOf("vendor", "owner")));
    const { codes: now } = done(await renewRecoveryCodes(ctxOf("vendor", "owner")));
    const other = await equipped("owner", "owner");
    expect(await finish(await pending(personId), { proof: "recovery", code: before[0] ?? "" })).toBe("wrong-code");
    expect(await finish(await pending(other.personId), { proof: "recovery", code: now[0] ?? "" })).toBe("wrong-code");
    expect(await finish(await pending(personId), { proof: "recovery", code: "" })).toBe("wrong-code");
    expect(await renewRecoveryCodes(ctxOf("vendor", "viewer"))).toMatchObject({ refusal: { code: "no-factor" } });
  });
});

describe("setting up and taking away", () => {
  test("an app is taken up by a right code of its own offer, in time; that code counts as used", async () => {
    const ctx = ctxOf("secondVendor", "editor");
    const { offer, key: shown } = await offerAuthenticator(ctx, key);
    const secret = fromBase32(shown);
    const { code } = codeAt(secret, start);
    const enrol = (given: string, typed: string, from = ctx) => enrolAuthenticator(from, key, given, typed);
    expect(await enrol(offer, wrongCode(secret))).toMatchObject({ refusal: { code: "wrong-code" } });
    for (const spoilt of ["", "AAAA", offer.slice(0, -4), offer.replace(/^./, (one) => (one === "A" ? "B" : "A"))])
      expect(await enrol(spoilt, code)).toMatchObject({ refusal: { code: "offer-over" } });
    expect(await enrol(offer, code, ctxOf("secondVendor", "viewer"))).toMatchObject({ refusal: { code: "offer-over" } });
    const late = later(factorLimits.enrolMinutes * 60);
    expect(await enrol(offer, codeAt(secret, late).code, ctxOf("secondVendor", "editor", late))).toMatchObject({ refusal: { code: "offer-over" } });
    expect(await db.$count(authenticators)).toBe(0);
    expect(await enrol(offer, code)).toMatchObject({ ok: true });
    expect(await proveByFactor(ctx, key, codeFactor(code))).toMatchObject({ refusal: { code: "used-code" } });
  });

  test("an offer is taken up once: sent again with an older code, it makes no code good a second time", async () => {
    const ctx = ctxOf("secondVendor", "editor");
    const { offer, key: shown } = await offerAuthenticator(ctx, key);
    const secret = fromBase32(shown);
    const of = (seconds: number) => codeAt(secret, later(seconds)).code;
    const both = await Promise.all([-30, -30].map((seconds) => enrolAuthenticator(ctx, key, offer, of(seconds))));
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await sameOffer(ctx, key, offer), "what is shown next is a new one").toBeNull();
    expect(await proveByFactor(ctx, key, codeFactor(of(0)))).toMatchObject({ ok: true });
    for (const seconds of [-30, 0, 30]) expect(await enrolAuthenticator(ctx, key, offer, of(seconds))).toMatchObject({ refusal: { code: "offer-over" } });
    expect(await proveByFactor(ctx, key, codeFactor(of(0)))).toMatchObject({ refusal: { code: "used-code" } });
  });

  test("a new app takes the place of the old one at once", async () => {
    const old = await equipped();
    const fresh = await equipped();
    expect(await db.$count(authenticators)).toBe(1);
    expect(await finish(await pending(old.personId), codeFactor(codeAt(old.secret, start).code))).toBe("wrong-code");
    expect(await finish(await pending(old.personId), codeFactor(codeAt(fresh.secret, start).code))).toBe("code");
  });

  test("the only factor stays where the role demands one; elsewhere it goes, and what rests on it", async () => {
    await equipped("office", "viewer");
    expect(await removeAuthenticator(ctxOf("office", "viewer"))).toMatchObject({ refusal: { code: "factor-demanded" } });
    expect(await db.$count(authenticators)).toBe(1);
    const { personId } = await equipped();
    done(await renewRecoveryCodes(ctxOf("vendor", "owner")));
    expect(await removeAuthenticator(ctxOf("vendor", "owner"))).toMatchObject({ ok: true });
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.personId, personId))).toBe(0);
    expect(await removeAuthenticator(ctxOf("vendor", "owner"))).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("of two that a role demands one, both taken away at once, one stays", async () => {
    const { personId } = await equipped("audit", "owner");
    const passkey = { personId, name: "甲", publicKey: Buffer.from("x"), counter: 0, transports: [], backedUp: false, createdAt: start };
    await db.insert(passkeys).values({ id: "key", ...passkey });
    const { removePasskey } = await import("#app/features/accounts/remove-factor.server.ts");
    const ended = await Promise.all([removeAuthenticator(ctxOf("audit", "owner")), removePasskey(ctxOf("audit", "owner"), "key")]);
    expect(ended.map((one) => one.ok).sort()).toEqual([false, true]);
    expect((await db.$count(authenticators)) + (await db.$count(passkeys))).toBe(1);
    await db.delete(passkeys);
  });

  test("its person is told by mail", async () => {
    const { personId } = cast.as("mixed", "editor");
    await db.insert(identities).values({ id: "told", personId, provider: "email", subject: "told@example.cn" });
    await equipped("mixed", "editor");
    const [letter] = await db.select().from(letters).where(eq(letters.to, "told@example.cn"));
    expect(letter?.text).toContain("启用了新的身份验证器应用");
  });
});
