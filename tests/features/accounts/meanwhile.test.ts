import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type PersonActor, visitor } from "#app/domain/identity/actor.ts";
import { beginSession } from "#app/features/accounts/begin-session.server.ts";
import { changePassword } from "#app/features/accounts/change-password.server.ts";
import { enrolAuthenticator, offerAuthenticator } from "#app/features/accounts/enrol-authenticator.server.ts";
import { enterByPassword } from "#app/features/accounts/enter-by-password.server.ts";
import { finishSignIn } from "#app/features/accounts/finish-sign-in.server.ts";
import { removePasskey } from "#app/features/accounts/remove-factor.server.ts";
import { askPasskey, passkeyPurpose, signInByPasskey } from "#app/features/accounts/show-passkey.server.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { codeAt } from "#app/platform/totp.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { authenticators, identities, knownBrowsers, passkeys, passwords, pendingSignIns, people, powers, record, sessions } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { secretIn } from "#tests/support/authenticator.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { asAppOf, freshDatabase } from "#tests/support/database.ts";

const key = Buffer.alloc(32, 7);
const email = "me@vendor.example";
const password = "plum kettle orbit";
const start = new Date("2026-11-20T02:00:00Z");
const limits = { idleMinutes: 30, absoluteHours: 12 };
let db: Database;
let cast: Cast;
let me: PersonActor;
let arrival: { sessions: ReturnType<typeof createSessions>; userAgent: string };
beforeEach(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db, { demo: false });
  me = cast.as("vendor", "editor");
  arrival = { sessions: createSessions(asAppOf(db), { ...limits, office: limits, origin: "http://127.0.0.1", demo: false }), userAgent: "test" };
  await db.insert(identities).values({ id: "me", personId: me.personId, provider: "email", subject: email });
  await db.insert(passwords).values({ personId: me.personId, hash: await hashPassword(password) });
});

const outside = () => cast.contextFor(visitor);
const inside = () => ({ ...cast.contextFor(me), actor: me });
const begin = () => beginSession(outside(), arrival);
const checked = async () => done(await signIn(outside(), { email, password }, { browser: null, profile: "asvs" }));
const changed = async () =>
  void done(await changePassword(inside(), { present: password, next: "quiet harbour lantern", goOn: async () => ({ cookie: null }) }));
async function disabled() {
  const personId = "administrator";
  await db.insert(people).values({ id: personId, name: "系统管理员" });
  await db.insert(powers).values({ id: personId, personId, power: "system" });
  const actor: PersonActor = { kind: "person", personId, name: "系统管理员", actingFor: null, reviewerId: null, power: "system" };
  done(await actOnAccount({ ...cast.contextFor(actor), actor }, me.personId, "disable", "账号被盗用"));
}
const goingOn = () => db.$count(sessions, isNull(sessions.endedAt));

/** Lets something go as far as a row that is held, begins something else, and lets go. */
async function whileHeld<First, Second>(hold: (tx: Database) => Promise<unknown>, first: () => Promise<First>, second: () => Promise<Second>) {
  const [one, two] = await db.transaction(async (tx) => {
    await hold(tx as unknown as Database);
    const begun = first();
    await waiting(1);
    const both = [begun, second()] as const;
    await waiting(2);
    return both;
  });
  return [await one, await two] as const;
}
const waiting = (count: number) =>
  expect
    .poll(async () => (await db.execute(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length)
    .toBe(count);

/** Somebody with an app; the code that it shows. */
async function equipped() {
  const before = new Date(start.getTime() - 120_000);
  const ctx = { ...inside(), clock: async () => before };
  const { offer, key: shown } = await offerAuthenticator(ctx, key);
  done(await enrolAuthenticator(ctx, key, offer, codeAt(secretIn(shown), before).code));
  return codeAt(secretIn(shown), start).code;
}

describe("a password that was right when it was checked", () => {
  test("lets its person in", async () => {
    expect(await enterByPassword(outside(), arrival, await checked())).toMatchObject({ begun: { personId: me.personId, factor: null } });
    expect([await goingOn(), await db.$count(knownBrowsers), await db.$count(record, eq(record.action, "sign-in"))]).toEqual([1, 1, 1]);
  });

  test.each([
    ["was changed", changed],
    ["is that of a disabled account", disabled],
    ["belongs to an account that has another address now", () => db.update(identities).set({ subject: "other@vendor.example" })],
  ])("and %s before it is let in: lets nobody in, nor on to a second factor, and makes no browser known", async (_, meanwhile) => {
    const entrant = await checked();
    await meanwhile();
    expect(await enterByPassword(outside(), arrival, entrant)).toBeNull();
    await db
      .insert(passkeys)
      .values({ id: "key", personId: me.personId, name: "甲", publicKey: Buffer.from("x"), counter: 0, transports: [], backedUp: false, createdAt: start });
    expect(await enterByPassword(outside(), arrival, entrant)).toBeNull();
    expect([await db.$count(sessions), await db.$count(knownBrowsers), await db.$count(pendingSignIns)]).toEqual([0, 0, 0]);
    expect(await db.$count(record, and(eq(record.action, "sign-in"), eq(record.outcome, "done")))).toBe(0);
  });

  test.each([
    ["changed", changed],
    ["of an account that is disabled", disabled],
  ])("and is %s while the code is checked: what was begun ends with it", async (_, meanwhile) => {
    const code = await equipped();
    const entered = await enterByPassword(outside(), arrival, await checked());
    const token = entered && "pending" in entered ? entered.pending : "";
    const hold = (tx: Database) => tx.select().from(authenticators).for("update");
    const [finished] = await whileHeld(hold, () => finishSignIn(outside(), key, token, { proof: "code", code }, begin()), meanwhile);
    expect(finished).toMatchObject({ ok: true });
    expect([await db.$count(sessions), await goingOn(), await db.$count(knownBrowsers)]).toEqual([1, 0, 0]);
  });
});

describe("a copy of the token of whoever changes the password", () => {
  const membershipId = () => me.actingFor?.membershipId ?? "";
  async function goesOn() {
    const { sessionId } = await arrival.sessions.begin(me.personId, membershipId());
    const owner = { ...inside(), sessionId };
    const renewed = (tx: Executor) => arrival.sessions.renew(sessionId, { proved: "password", alone: true }, tx);
    return { owner: () => changePassword(owner, { present: password, next: "quiet harbour lantern", goOn: renewed }), sessionId };
  }
  const hold = (tx: Database) => tx.select().from(people).where(eq(people.id, me.personId)).for("update");
  const admits = async (cookie: string | null | undefined) => (await arrival.sessions.read(cookie ?? null)) !== null;

  test("does not outlive it: a renewal that waits for the person gives no token, and the owner's session goes on", async () => {
    const { owner, sessionId } = await goesOn();
    const [changes, thief] = await whileHeld(hold, owner, () => arrival.sessions.renew(sessionId, { membershipId: membershipId() }));
    expect([await admits(done(changes).cookie), thief.cookie]).toEqual([true, null]);
    expect(await goingOn()).toBe(1);
  });

  test("that was quicker leaves the password as it was", async () => {
    const { owner, sessionId } = await goesOn();
    const [thief, changes] = await whileHeld(hold, () => arrival.sessions.renew(sessionId, {}), owner);
    expect([await admits(thief.cookie), refusalOf(changes)]).toEqual([true, "conflict session-ended"]);
  });
});

describe("a passkey that stands for password and code", () => {
  const site = { origin: "https://anchang.test", host: "anchang.test" };
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  beforeEach(async () => {
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const [cose, middle] = [Buffer.from("a5010203262001215820", "hex"), Buffer.from("225820", "hex")];
    const stored = Buffer.concat([cose, Buffer.from(x, "base64url"), middle, Buffer.from(y, "base64url")]);
    const own = { personId: me.personId, name: "甲", counter: 0, transports: [], backedUp: false, createdAt: start };
    await db.insert(passkeys).values({ id: "a2V5", publicKey: stored, ...own });
  });

  /** What a browser answers that holds it. */
  async function answered() {
    const { challenge } = JSON.parse(await askPasskey(outside(), key, site, passkeyPurpose.alone));
    const client = Buffer.from(JSON.stringify({ type: "webauthn.get", challenge, origin: site.origin, crossOrigin: false }));
    const data = Buffer.concat([createHash("sha256").update(site.host).digest(), Buffer.from([0x05]), Buffer.alloc(4)]);
    const signature = sign("sha256", Buffer.concat([data, createHash("sha256").update(client).digest()]), privateKey);
    const response = {
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signature.toString("base64url"),
    };
    return JSON.stringify({ id: "a2V5", rawId: "a2V5", type: "public-key", clientExtensionResults: {}, response });
  }
  const shown = async () => {
    const json = await answered();
    return () => signInByPasskey(outside(), key, site, json, begin());
  };

  test("lets its person in", async () => {
    expect(await (await shown())()).toMatchObject({ ok: true, value: { personId: me.personId, factor: "passkey" } });
    expect(await goingOn()).toBe(1);
  });

  test("while the account is disabled: what was begun ends with it", async () => {
    const [finished] = await whileHeld((tx) => tx.select().from(passkeys).for("update"), await shown(), disabled);
    expect(finished).toMatchObject({ ok: true });
    expect([await db.$count(sessions), await goingOn()]).toEqual([1, 0]);
  });

  test("while it is taken away: what was begun rests on it no more", async () => {
    const [finished, removed] = await whileHeld(
      (tx) => tx.select().from(passkeys).for("update"),
      await shown(),
      () => removePasskey(inside(), "a2V5"),
    );
    expect([finished, removed]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await db.select({ factor: sessions.factor }).from(sessions)).toEqual([{ factor: null }]);
  });

  test("is none any more after it, nor of a disabled account", async () => {
    const [late, later] = [await shown(), await shown()];
    await db.update(people).set({ disabledAt: start }).where(eq(people.id, me.personId));
    expect(await late()).toMatchObject({ refusal: { code: "wrong-passkey" } });
    await db.update(people).set({ disabledAt: null }).where(eq(people.id, me.personId));
    done(await removePasskey(inside(), "a2V5"));
    expect(await later()).toMatchObject({ refusal: { code: "wrong-passkey" } });
    expect(await db.$count(sessions)).toBe(0);
  });
});
