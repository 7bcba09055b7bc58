import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { powers as powerWords } from "#app/domain/identity/power.ts";
import { endSessions } from "#app/platform/end-sessions.server.ts";
import { createSessions, type SessionSettings } from "#app/platform/session.server.ts";
import type { Database } from "#db/client.server.ts";
import { people, powers, sessions as stored } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});
afterEach(() => vi.useRealTimers());

const settings: SessionSettings = { idleMinutes: 30, absoluteHours: 12, office: { idleMinutes: 15, absoluteHours: 8 }, origin: "http://127.0.0.1", demo: true };
const minute = 60_000;
const start = new Date("2026-11-20T01:00:00Z").getTime();
/** Only the clock stands still: sockets keep their timers. */
const at = (milliseconds: number) => vi.useFakeTimers({ toFake: ["Date"], now: start + milliseconds });

async function begun(own: Partial<SessionSettings> = {}) {
  const { personId } = cast.as("vendor", "editor");
  const sessions = createSessions(db, { ...settings, ...own });
  const { sessionId, cookie } = await sessions.begin(personId, null);
  const [sent = ""] = cookie.split(";");
  return { sessions, personId, sessionId, cookie, sent };
}

describe("trap 7: the token is the browser's alone", () => {
  test("what is stored is its digest, and that is no cookie", async () => {
    const { sessions, sessionId, sent } = await begun();
    const token = sent.replace("session=", "");
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(sessionId).toBe(createHash("sha256").update(token).digest("hex"));
    expect(await sessions.read(sent)).toMatchObject({ sessionId });
    expect(await sessions.read(`session=${sessionId}`)).toBeNull();
  });

  test.each(["", "session=", "session=x", `session=${"零".repeat(5000)}`, "session=\0", "other=1; sessions=2"])("%j is nobody", async (header) => {
    expect(await createSessions(db, settings).read(header)).toBeNull();
  });

  test("under https the cookie is bound to its host and sent over TLS alone", async () => {
    const { cookie, sessions, sent } = await begun({ origin: "https://anchang.example" });
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=129600; Secure$/);
    expect(await sessions.read(sent)).not.toBeNull();
    expect(await sessions.read(sent.replace("__Host-", ""))).toBeNull();
  });

  test("two sign-ins are two tokens", async () => {
    expect((await begun()).sent).not.toBe((await begun()).sent);
  });
});

describe("trap 7: limits", () => {
  test("unused for half an hour, it is over", async () => {
    at(0);
    const { sessions, sent } = await begun();
    at(30 * minute - 1);
    expect(await sessions.read(sent)).not.toBeNull();
    at(0);
    const other = await begun();
    at(30 * minute + 1);
    expect(await other.sessions.read(other.sent)).toBeNull();
  });

  test("used, it is moved on, and is written down at most once a minute", async () => {
    at(0);
    const { sessions, sent, sessionId } = await begun();
    const seen = async () => (await db.select().from(stored).where(eq(stored.id, sessionId)))[0]?.lastSeenAt.getTime();
    at(minute - 1);
    expect(await sessions.read(sent)).not.toBeNull();
    expect(await seen()).toBe(start);
    for (const passed of [20, 45, 70]) {
      at(passed * minute);
      expect(await sessions.read(sent)).not.toBeNull();
      expect(await seen()).toBe(start + passed * minute);
    }
  });

  test("for an operator's or auditor's house it is shorter: fifteen minutes, eight hours", async () => {
    for (const house of ["office", "audit", "mixed"] as const) {
      at(0);
      const { personId, actingFor } = cast.as(house, "viewer");
      const sessions = createSessions(db, settings);
      const sent = async () => (await sessions.begin(personId, actingFor?.membershipId ?? null)).cookie.split(";")[0] ?? "";
      const [idle, used] = [await sent(), await sent()];
      at(15 * minute);
      expect(await sessions.read(idle)).not.toBeNull();
      for (let passed = 14; passed < 8 * 60; passed += 14) {
        at(passed * minute);
        expect(await sessions.read(used)).not.toBeNull();
      }
      expect(await sessions.read(idle)).toBeNull();
      at(8 * 60 * minute);
      expect(await sessions.read(used)).toBeNull();
      expect(await sessions.list(personId)).toEqual([]);
    }
  });

  test.each(powerWords)("for who holds the power %s it is as short", async (power) => {
    at(0);
    const personId = randomUUID();
    await db.insert(people).values({ id: personId, name: power, demo: true });
    const sessions = createSessions(db, settings);
    const sent = async () => (await sessions.begin(personId, null)).cookie.split(";")[0] ?? "";
    const before = await sent();
    await db.insert(powers).values({ id: randomUUID(), personId, power });
    const holding = await sent();
    const { sessionId } = await sessions.begin(personId, null);
    const renewed = (await sessions.renew(sessionId, { membershipId: null })).cookie;
    at(15 * minute + 1);
    expect([await sessions.read(before), await sessions.read(holding), await sessions.read(renewed)]).toEqual([expect.anything(), null, null]);
  });

  test("used all day, it is over after twelve hours all the same", async () => {
    at(0);
    const { sessions, sent, sessionId } = await begun();
    for (let passed = 20; passed < 12 * 60; passed += 20) {
      at(passed * minute);
      expect(await sessions.read(sent)).not.toBeNull();
    }
    at(12 * 60 * minute);
    expect(await sessions.read(sent)).toBeNull();
    at(36 * 60 * minute + 1);
    await sessions.sweep();
    expect(await db.select().from(stored).where(eq(stored.id, sessionId))).toEqual([]);
  });

  test("ended by itself, it still says for a day whose it was, and admits nobody", async () => {
    at(0);
    const { sessions, sent, personId, sessionId } = await begun();
    at(30 * minute + 1);
    for (let time = 0; time < 2; time++) expect(await sessions.read(sent)).toBeNull();
    expect(await sessions.readEnded(sent)).toMatchObject({ personId });
    expect(await sessions.readEnded(`session=${sessionId}`), "the digest is no token").toBeNull();
    at((24 * 60 + 29) * minute);
    await sessions.sweep();
    expect(await sessions.readEnded(sent)).toMatchObject({ personId });
    at((24 * 60 + 31) * minute);
    await sessions.sweep();
    expect(await sessions.readEnded(sent)).toBeNull();
  });

  test("sweeping leaves a session in use alone", async () => {
    at(0);
    const { sessions, sent } = await begun();
    at(29 * minute);
    await sessions.sweep();
    expect(await sessions.read(sent)).not.toBeNull();
  });
});

describe("a new token for a session that goes on", () => {
  test("the old one admits nobody from then on, and its longest life stays what it was", async () => {
    at(0);
    const { sessions, sent, personId } = await begun();
    at(11 * 60 * minute);
    const other = await begun();
    const { cookie } = await other.sessions.renew(other.sessionId, { proved: "code" });
    expect(await other.sessions.read(other.sent)).toBeNull();
    expect(await other.sessions.read(cookie)).toMatchObject({ personId, factor: "code", recent: true });
    expect(await sessions.read(sent)).toBeNull();
    at(11 * 60 * minute + 11 * minute);
    expect(await other.sessions.read(cookie)).toMatchObject({ recent: false });
    at(23 * 60 * minute);
    expect(await other.sessions.read(cookie)).toBeNull();
  });

  test.each([
    ["one after the other", async (first: () => Promise<unknown>, second: () => Promise<unknown>) => [await first(), await second()]],
    ["at once", (first: () => Promise<unknown>, second: () => Promise<unknown>) => Promise.all([first(), second()])],
  ])("twice by one token, %s: the session is what both made of it, under one token", async (_, both) => {
    at(0);
    await createSessions(db, settings).endAll(cast.as("vendor", "editor").personId);
    for (let round = 0; round < 8; round++) {
      const { sessions, sessionId, sent, personId } = await begun();
      const membershipId = cast.as("vendor", "editor").actingFor?.membershipId ?? "";
      const ended = await both(
        () => sessions.renew(sessionId, { membershipId }),
        () => sessions.renew(sessionId, { membershipId: null, proved: "code" }),
      );
      const cookies = (ended as { cookie: string | null }[]).flatMap(({ cookie }) => cookie ?? []);
      const admitted = await Promise.all(cookies.map((cookie) => sessions.read(cookie)));
      expect(admitted.filter(Boolean)).toEqual([expect.objectContaining({ factor: "code" })]);
      expect([await sessions.read(sent), (await sessions.list(personId)).length]).toEqual([null, 1]);
      await sessions.endAll(personId);
    }
  });

  test("who has shown a proof has the session, whoever with a copy of the former token was quicker or comes after", async () => {
    at(0);
    const { sessions, sessionId } = await begun();
    const thief = await sessions.renew(sessionId, { membershipId: null });
    at(minute);
    const owner = await sessions.renew(sessionId, { proved: "code" });
    expect([await sessions.read(thief.cookie), await sessions.read(owner.cookie)]).toEqual([null, expect.objectContaining({ factor: "code", recent: true })]);
    expect((await sessions.renew(sessionId, { membershipId: null })).cookie, "afterwards").toBeNull();
    expect(await sessions.read(owner.cookie)).not.toBeNull();
    const again = await sessions.renew(sessionId, { proved: "password" });
    expect([await sessions.read(owner.cookie), await sessions.read(again.cookie)], "a second press: the browser dropped the first answer").toEqual([
      null,
      expect.objectContaining({ factor: "code" }),
    ]);
  });

  test("alone: nothing that was under way with the former token follows", async () => {
    at(0);
    const { sessions, sessionId } = await begun();
    const { cookie } = await sessions.renew(sessionId, { proved: "password", alone: true });
    const membershipId = cast.as("vendor", "editor").actingFor?.membershipId ?? "";
    for (const late of [{ membershipId }, { proved: "password" as const }]) expect((await sessions.renew(sessionId, late)).cookie).toBeNull();
    expect(await sessions.read(cookie)).toMatchObject({ membershipId: null, recent: true });
  });

  test("the former token admits nobody, and says for a day whose it was and for which house", async () => {
    at(0);
    const { sessions, sessionId, sent, personId } = await begun();
    const { begunAt } = (await sessions.read(sent)) ?? {};
    const membershipId = cast.as("vendor", "editor").actingFor?.membershipId ?? "";
    const { cookie } = await sessions.renew(sessionId, { membershipId });
    expect([await sessions.read(sent), await sessions.readEnded(sent)]).toEqual([null, { personId, membershipId: null, begunAt }]);
    expect((await sessions.renew(sessionId, { membershipId })).cookie, "nor is it renewed").toBeNull();
    await sessions.endAll(personId);
    expect((await sessions.renew(sessionId, { proved: "code" })).cookie).toBeNull();
    expect(await sessions.read(cookie), "what was ended does not go on by it").toBeNull();
    at((36 * 60 + 1) * minute);
    await sessions.sweep();
    expect(await sessions.readEnded(sent)).toBeNull();
  });

  test("while a new password ends the others: neither waits for the other in vain", async () => {
    for (let round = 0; round < 8; round++) {
      const { sessions, sessionId, personId } = await begun();
      const changed = db.transaction(async (tx) => {
        await tx.select().from(people).where(eq(people.id, personId)).for("update");
        await endSessions(tx, personId);
      });
      const [{ cookie }] = await Promise.all([sessions.renew(sessionId, { proved: "password" }), changed]);
      expect(await sessions.read(cookie)).toBeNull();
    }
  });

  test("for another house; its kind decides on the limits from then on", async () => {
    at(0);
    const { sessions, sessionId } = await begun();
    const membershipId = cast.as("office").actingFor?.membershipId ?? "";
    const { cookie } = await sessions.renew(sessionId, { membershipId });
    expect(await sessions.read(cookie)).toMatchObject({ membershipId, factor: null });
    at(16 * minute);
    expect(await sessions.read(cookie)).toBeNull();
  });
});

describe("who may not be signed in", () => {
  test("demo people, once the demo is off", async () => {
    const { sent } = await begun();
    expect(await createSessions(db, { ...settings, demo: false }).read(sent)).toBeNull();
    expect(await createSessions(db, settings).read(sent), "their sessions end there").toBeNull();
  });

  test("somebody disabled, from the next click on", async () => {
    const { sessions, sent, personId } = await begun();
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, personId));
    expect(await sessions.readEnded(sent)).toBeNull();
    expect(await sessions.read(sent)).toBeNull();
    await db.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    expect(await sessions.read(sent)).toBeNull();
  });

  test("somebody who signed out, on this machine or on all", async () => {
    const [one, other] = [await begun(), await begun()];
    expect(await one.sessions.end(one.sessionId)).toMatch(/^session=; .*Max-Age=0/);
    expect(await one.sessions.read(one.sent)).toBeNull();
    expect(await one.sessions.readEnded(one.sent)).toBeNull();
    expect(await one.sessions.read(other.sent)).not.toBeNull();
    await one.sessions.endAll(one.personId);
    expect(await one.sessions.read(other.sent)).toBeNull();
    expect(await one.sessions.list(one.personId)).toEqual([]);
    const { cookie } = await one.sessions.renew(other.sessionId, { proved: "password" });
    expect(await one.sessions.read(cookie), "nor does a new token bring it back").toBeNull();
  });
});
