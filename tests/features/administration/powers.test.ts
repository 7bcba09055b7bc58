import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atConsole, type PersonActor } from "#app/domain/identity/actor.ts";
import type { Power } from "#app/domain/identity/power.ts";
import { actOnAccount } from "#app/features/administration/act-on-account.server.ts";
import { grantPower, revokePower } from "#app/features/administration/grant-power.server.ts";
import { liftLimits } from "#app/features/administration/lift-limits.server.ts";
import { erasePerson } from "#app/features/privacy/erase-person.server.ts";
import type { Database } from "#db/client.server.ts";
import { authenticators, identities, people, powers, record } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db, { demo: false });
});
const endAll = () => db.update(powers).set({ endedAt: new Date() }).where(isNull(powers.endedAt));
beforeEach(endAll);

const console_ = () => cast.contextFor(atConsole);
const powerOf = async (personId: string) =>
  (
    await db
      .select({ id: powers.id })
      .from(powers)
      .where(and(eq(powers.personId, personId), isNull(powers.endedAt)))
  )[0]?.id ?? "";
const officersLeft = () => db.$count(powers, and(eq(powers.power, "security"), isNull(powers.endedAt)));

/** Somebody with an account and no house; with a power, as their session still believes whatever happens to it. */
async function somebody(power: Power | null) {
  const personId = randomUUID();
  const email = `${personId}@office.example`;
  await db.insert(people).values({ id: personId, name: "官" });
  await db.insert(identities).values({ id: personId, personId, provider: "email", subject: email });
  if (power) done(await grantPower(console_(), email, power));
  const actor: PersonActor = { kind: "person", personId, name: "官", actingFor: null, reviewerId: null, power };
  return { personId, email, power: await powerOf(personId), ctx: { ...cast.contextFor(actor), actor } };
}

describe("the last security officer", () => {
  test("of two who end each other’s power at once one stays", async () => {
    for (let round = 0; round < 6; round++) {
      await endAll();
      const [one, other] = [await somebody("security"), await somebody("security")];
      const ended = await Promise.all([revokePower(one.ctx, other.power), revokePower(other.ctx, one.power)]);
      expect(ended.map(refusalOf).sort()).toEqual(["forbidden not-a-security-officer", null]);
      expect(await officersLeft()).toBe(1);
    }
  });

  test("of three who end each other’s in a ring at least one stays, and can grant", async () => {
    const ring = [await somebody("security"), await somebody("security"), await somebody("security")];
    await Promise.all(ring.map(({ ctx }, i) => revokePower(ctx, ring[(i + 1) % 3]?.power ?? "")));
    const [left] = await db.select().from(powers).where(isNull(powers.endedAt));
    const who = ring.find(({ personId }) => personId === left?.personId);
    const somebodyElse = await somebody(null);
    done(await grantPower(who?.ctx ?? console_(), somebodyElse.email, "audit"));
  });

  test("keeps the power, whoever is asked; a second one whose account is disabled is none", async () => {
    const [last, other] = [await somebody("security"), await somebody("security")];
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, other.personId));
    expect(refusalOf(await revokePower(console_(), last.power))).toBe("conflict last-officer");
    expect(refusalOf(await revokePower(last.ctx, last.power))).toBe("forbidden own-account");
    done(await revokePower(last.ctx, other.power));
    expect(await officersLeft()).toBe(1);
  });

  test("granted and ended at once: the count is of what then stands", async () => {
    const [one, two] = [await somebody("security"), await somebody(null)];
    const [granted, ended] = await Promise.all([grantPower(console_(), two.email, "security"), revokePower(console_(), one.power)]);
    done(granted);
    expect([null, "conflict last-officer"]).toContain(refusalOf(ended));
    expect(await officersLeft()).toBeGreaterThan(0);
  });
});

describe("a power that was ended since the request began", () => {
  test("grants, takes back and lifts nothing more", async () => {
    const [officer, former, free] = [await somebody("security"), await somebody("security"), await somebody(null)];
    done(await revokePower(officer.ctx, former.power));
    expect(refusalOf(await grantPower(former.ctx, free.email, "security"))).toBe("forbidden not-a-security-officer");
    expect(refusalOf(await revokePower(former.ctx, officer.power))).toBe("forbidden not-a-security-officer");
    expect(refusalOf(await liftLimits(former.ctx, free.email))).toBe("forbidden not-a-security-officer");
    expect(await db.$count(powers, isNull(powers.endedAt))).toBe(1);
  });

  test("does nothing to an account: in whichever order the two come, what was done was done by a holder", async () => {
    const officer = await somebody("security");
    for (let round = 0; round < 4; round++) {
      const [administrator, person] = [await somebody("system"), await somebody(null)];
      const [acted, ended] = await Promise.all([
        actOnAccount(administrator.ctx, person.personId, "disable", "账号被盗用"),
        revokePower(officer.ctx, administrator.power),
      ]);
      done(ended);
      expect([null, "forbidden not-an-administrator"]).toContain(refusalOf(acted));
      await db.insert(authenticators).values({ personId: person.personId, sealed: Buffer.from("x"), lastStep: 0, createdAt: new Date() });
      for (const act of ["disable", "enable", "end-sessions", "clear-factors"] as const)
        expect(refusalOf(await actOnAccount(administrator.ctx, person.personId, act, "再来一次"))).toBe("forbidden not-an-administrator");
    }
    const acts = await db.select().from(record).where(eq(record.action, "disable-person")).orderBy(record.sequence);
    const ends = await db.select().from(record).where(eq(record.action, "revoke-power")).orderBy(record.sequence);
    expect(acts.every(({ sequence }, i) => sequence < (ends.at(i - acts.length)?.sequence ?? Number.MAX_SAFE_INTEGER))).toBe(true);
  });

  test("granted to somebody who is being disabled: one of the two, never a holder who cannot sign in", async () => {
    const administrator = await somebody("system");
    for (let round = 0; round < 4; round++) {
      const person = await somebody(null);
      const results = await Promise.all([
        grantPower(console_(), person.email, "audit"),
        actOnAccount(administrator.ctx, person.personId, "disable", "账号被盗用"),
      ]);
      expect(results.map(refusalOf).filter((code) => code === null)).toHaveLength(1);
    }
  });
});

test("an erased person is not enabled, nor anything else done to their account", async () => {
  const [administrator, gone] = [await somebody("system"), await somebody(null)];
  done(await erasePerson(gone.ctx));
  for (const act of ["enable", "disable", "end-sessions", "clear-factors"] as const)
    expect(refusalOf(await actOnAccount(administrator.ctx, gone.personId, act, "应本人要求"))).toBe("forbidden person-erased");
  const [person] = await db.select().from(people).where(eq(people.id, gone.personId));
  expect(person?.disabledAt).not.toBeNull();
});
