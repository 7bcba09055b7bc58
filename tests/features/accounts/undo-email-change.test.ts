import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type PersonActor, visitor } from "#app/domain/identity/actor.ts";
import { linkMinutes } from "#app/domain/identity/limits.ts";
import { sweepAccountLinks } from "#app/features/accounts/account-link.server.ts";
import { askToChangeEmail, changeEmail, undoEmailChange } from "#app/features/accounts/change-email.server.ts";
import { changePassword } from "#app/features/accounts/change-password.server.ts";
import { enrolAuthenticator, offerAuthenticator } from "#app/features/accounts/enrol-authenticator.server.ts";
import { findSecurity } from "#app/features/accounts/find-security.server.ts";
import { renewRecoveryCodes } from "#app/features/accounts/renew-recovery-codes.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { codeAt } from "#app/platform/totp.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { accountLinks, authenticators, identities, letters, limitCounts, passkeys, passwords, record, recoveryCodes, sessions } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { secretIn } from "#tests/support/authenticator.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { recorded } from "#tests/support/record.ts";

const key = Buffer.alloc(32, 7);
const password = "plum kettle orbit";
const start = new Date("2026-11-20T02:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
let db: Database;
let cast: Cast;
let me: PersonActor;
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db, { demo: false });
  me = cast.as("vendor", "editor");
  await db.insert(identities).values({ id: "me", personId: me.personId, provider: "email", subject: "me@vendor.example" });
  await db.insert(passwords).values({ personId: me.personId, hash: await hashPassword(password) });
});

type Own = UseCaseContext & { actor: PersonActor };
/** Whoever is in: the person, or somebody who knows their password. */
const inside = (now = start, sessionId?: string): Own => ({ ...cast.contextFor(me, { now }), actor: me, ...(sessionId && { sessionId }) });
const outside = (now = start) => cast.contextFor(visitor, { now });
/** The one link of a kind in letters to an address that has not been used. */
const linkTo = async (to: string, under: string) => {
  const written = await db.select({ text: letters.text }).from(letters).where(eq(letters.to, to));
  const standing = await db.select({ id: accountLinks.id }).from(accountLinks).where(isNull(accountLinks.usedAt));
  const tokens = written.map(({ text }) => new RegExp(`/${under}/([\\w-]{43})`).exec(text ?? "")?.[1] ?? "");
  return tokens.find((token) => standing.some(({ id }) => id === createHash("sha256").update(token).digest("hex"))) ?? "";
};
async function changeTo(to: string, asked: Date, confirmed: Date) {
  done(await askToChangeEmail(inside(asked), { email: to, present: password }));
  done(await changeEmail(outside(confirmed), await linkTo(to, "email-change")));
}
async function withApp(at: Date, sessionId?: string) {
  const ctx = inside(at, sessionId);
  const { offer, key: shown } = await offerAuthenticator(ctx, key);
  return await enrolAuthenticator(ctx, key, offer, codeAt(secretIn(shown), at).code);
}
const withPasskey = (id: string, at: Date) =>
  db.insert(passkeys).values({ id, personId: me.personId, name: id, publicKey: Buffer.from("x"), counter: 0, transports: [], backedUp: false, createdAt: at });
const undo = async (at: Date) => await undoEmailChange(outside(at), await linkTo("me@vendor.example", "email-undo"));
const factors = async () => {
  const { app, passkeys: keys, recovery } = await findSecurity(inside());
  return { app: app !== null, keys: keys.map(({ id }) => id), codes: recovery?.total ?? 0 };
};
const cleared = () => recorded(db, eq(record.action, "clear-factors"));

/** No browser waits for a cookie. */
const nowhere = async () => ({ cookie: null });

describe("undoing a change of address", () => {
  test.each([
    ["after it was confirmed", 20],
    ["between asking and confirming", 5],
  ])("takes the app, the passkey and the codes that were set up %s; the person is told, and it is noted", async (_, at) => {
    done(await askToChangeEmail(inside(minutes(0)), { email: "thief@else.example", present: password }));
    const set = async () => {
      done(await withApp(minutes(at)));
      await withPasskey("thief's", minutes(at));
      done(await renewRecoveryCodes(inside(minutes(at))));
    };
    if (at < 10) await set();
    done(await changeEmail(outside(minutes(10)), await linkTo("thief@else.example", "email-change")));
    if (at >= 10) await set();
    done(await undo(minutes(60)));
    expect(await factors()).toEqual({ app: false, keys: [], codes: 0 });
    expect(await cleared()).toMatchObject([
      { subjectId: me.personId, details: { why: "undo-email-change", authenticators: 1, passkeys: 1, recoveryCodes: 10 } },
    ]);
    const told = await db.select().from(letters).where(eq(letters.to, "me@vendor.example"));
    expect(told.filter(({ text }) => text?.includes("此后新设的验证方式和恢复码已移除"))).toHaveLength(1);
  });

  test("leaves what the person had before, with its codes, and tells of nothing", async () => {
    done(await withApp(minutes(-10)));
    await withPasskey("mine", minutes(-9));
    done(await renewRecoveryCodes(inside(minutes(-8))));
    await changeTo("thief@else.example", minutes(0), minutes(10));
    await withPasskey("thief's", minutes(20));
    done(await undo(minutes(60)));
    expect(await factors()).toEqual({ app: true, keys: ["mine"], codes: 10 });
    expect((await cleared())[0]?.details).toMatchObject({ authenticators: 0, passkeys: 1, recoveryCodes: 0 });
  });

  test("nothing set up since: nothing is taken, noted or told", async () => {
    done(await withApp(minutes(-10)));
    await changeTo("thief@else.example", minutes(0), minutes(10));
    done(await undo(minutes(60)));
    expect([await factors(), await cleared()]).toEqual([{ app: true, keys: [], codes: 0 }, []]);
  });

  test("codes stand for nothing once the app that took the place of one's own is gone", async () => {
    done(await withApp(minutes(-10)));
    done(await renewRecoveryCodes(inside(minutes(-8))));
    await changeTo("thief@else.example", minutes(0), minutes(10));
    done(await withApp(minutes(20)));
    done(await undo(minutes(60)));
    expect(await factors()).toEqual({ app: false, keys: [], codes: 0 });
  });

  test("reaches back over several changes to the first, and as long as it can be undone", async () => {
    await changeTo("thief@else.example", minutes(0), minutes(10));
    done(await withApp(minutes(15)));
    await db.delete(limitCounts);
    await changeTo("thief@third.example", minutes(20), minutes(30));
    const last = minutes(10 + linkMinutes["email-undo"] - 1);
    await sweepAccountLinks({ db, clock: async () => last });
    expect(await db.$count(accountLinks, and(eq(accountLinks.purpose, "email-change"), eq(accountLinks.personId, me.personId)))).toBe(2);
    done(await undo(last));
    expect((await factors()).app).toBe(false);
  });
});

describe("who is inside while it is undone", () => {
  const session = async () => {
    const id = crypto.randomUUID();
    const at = { provedAt: start, lastSeenAt: start, createdAt: start, expiresAt: minutes(600) };
    await db.insert(sessions).values({ id, userId: me.personId, office: false, userAgent: "", address: "", ...at });
    return id;
  };

  test("and sets up an app at once: it is gone, or was never there", async () => {
    for (let round = 0; round < 6; round++) {
      await changeTo(`thief${round}@else.example`, minutes(round), minutes(round));
      const id = await session();
      const [enrolled, undone] = await Promise.all([withApp(minutes(round), id), undo(minutes(round))]);
      done(undone);
      expect([null, "conflict session-ended"]).toContain(refusalOf(enrolled));
      expect(await db.$count(authenticators)).toBe(0);
      await db.delete(limitCounts);
    }
  });

  test("leaves no address and no password behind by a request that was under way", async () => {
    await changeTo("thief@else.example", minutes(0), minutes(0));
    const id = await session();
    await db.delete(limitCounts);
    const [undone, ...late] = await Promise.all([
      undo(minutes(1)),
      askToChangeEmail(inside(minutes(1), id), { email: "again@else.example", present: password }),
      changePassword(inside(minutes(1), id), { present: password, next: "quiet harbour lantern", goOn: nowhere }),
    ]);
    done(undone);
    for (const one of late) expect([null, "conflict session-ended"]).toContain(refusalOf<unknown>(one));
    expect(await db.$count(accountLinks, and(eq(accountLinks.purpose, "email-change"), isNull(accountLinks.usedAt)))).toBe(0);
  });

  test("is refused by an ended session", async () => {
    done(await withApp(minutes(0)));
    const id = await session();
    await db.update(sessions).set({ endedAt: start });
    for (const late of [
      await withApp(minutes(1), id),
      await renewRecoveryCodes(inside(minutes(1), id)),
      await askToChangeEmail(inside(minutes(1), id), { email: "again@else.example", present: password }),
      await changePassword(inside(minutes(1), id), { present: password, next: "quiet harbour lantern", goOn: nowhere }),
    ])
      expect(refusalOf<unknown>(late)).toBe("conflict session-ended");
    expect(await db.$count(recoveryCodes)).toBe(0);
  });
});
