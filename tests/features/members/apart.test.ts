import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { findInvitation, joinHouse } from "#app/features/accounts/accept-invitation.server.ts";
import { inviteMember } from "#app/features/members/invite-member.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { listHouseQueue } from "#app/features/organisations/list-house-queue.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { advanceQualification } from "#app/features/qualifications/advance-qualification.server.ts";
import { submitQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import { writeStanding } from "#app/features/standings/keep-standing.server.ts";
import { countWaiting } from "#app/platform/count-waiting.server.ts";
import { findActor } from "#app/platform/find-actor.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { identities, letters, memberships, people, powers } from "#db/schema/index.ts";
import { capabilitiesOf, done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, type House, suspension } from "#tests/support/cast.ts";
import { asAppOf, asOwner, freshDatabase } from "#tests/support/database.ts";
import { uploadOf } from "#tests/support/upload.ts";

let db: Database;
let ownerUrl: string;
let cast: Cast;
beforeEach(async () => {
  ({ db, ownerUrl } = await freshDatabase());
  cast = await createCast(db);
});

type Own = UseCaseContext & { actor: PersonActor };
const by = (actor: PersonActor) => cast.contextFor(actor) as Own;
/** Somebody is invited into a house by its owner; the link. */
async function invited(actor: PersonActor, house: House) {
  const email = `${randomUUID()}@demo.example`;
  await db.insert(identities).values({ id: email, personId: actor.personId, provider: "email", subject: email }).onConflictDoNothing();
  done(await inviteMember(by(cast.as(house)), email, "owner"));
  const [letter] = await db.select().from(letters).where(eq(letters.to, email));
  return /\/invitations\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
}
const housesOf = (actor: PersonActor) => db.$count(memberships, and(eq(memberships.personId, actor.personId), isNull(memberships.endedAt)));
const house = (serial: string) => ({
  creditCode: demoCreditCode(serial),
  name: "示例新来的公司",
  kind: "private",
  district: "pudong",
  size: "small",
  capacities: ["supply" as const],
});

describe("who is of the office or the audit’s house", () => {
  test.each<[House, House, string]>([
    ["office", "vendor", "office-keeps-out"],
    ["audit", "vendor", "office-keeps-out"],
    ["office", "audit", "office-keeps-out"],
    ["vendor", "office", "other-house-keeps-out"],
    ["owner", "audit", "other-house-keeps-out"],
  ])("is of no other: of the %s into the %s: %s", async (from, to, why) => {
    const actor = cast.as(from, "viewer");
    const token = await invited(actor, to);
    expect(done(await findInvitation(by(actor), token))).toMatchObject({ reader: "kept-out", keptOutBy: why });
    expect(refusalOf(await joinHouse(by(actor), token))).toBe(`forbidden ${why}`);
    expect(await housesOf(actor)).toBe(1);
  });

  test("keeps to it while they act for no house, or their session has no second factor", async () => {
    const actor = { ...cast.as("office", "viewer"), actingFor: null };
    expect(refusalOf(await joinHouse(by(actor), await invited(actor, "vendor")))).toBe("forbidden office-keeps-out");
    expect(refusalOf(await registerOrganisation(by(actor), house("76000001")))).toBe("forbidden office-keeps-out");
  });

  test("joins the trade once they have left, and two houses of the trade are as good as one", async () => {
    const actor = cast.as("office", "viewer");
    const token = await invited(actor, "vendor");
    await db.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.personId, actor.personId));
    done(await joinHouse(by({ ...actor, actingFor: null }), token));
    done(await joinHouse(by(cast.as("vendor", "viewer")), await invited(cast.as("vendor", "viewer"), "owner")));
  });

  test("two houses at once, one of them the office’s: one is joined", async () => {
    const personId = randomUUID();
    await db.insert(people).values({ id: personId, name: "新人", demo: true });
    const actor: PersonActor = { kind: "person", personId, name: "新人", actingFor: null, reviewerId: null };
    const tokens = [await invited(actor, "vendor"), await invited(actor, "office")];
    await db.update(identities).set({ personId }).where(eq(identities.personId, personId));
    const results = await Promise.all([...tokens.map((token) => joinHouse(by(actor), token)), registerOrganisation(by(actor), house("76000002"))]);
    expect(results.some(({ ok }) => ok)).toBe(true);
    const joined = await db.select().from(memberships).where(eq(memberships.personId, personId));
    if (joined.some(({ organisationId }) => organisationId === cast.idOf("office"))) expect(joined).toHaveLength(1);
  });

  test("whatever the app forgets, the database holds no such membership", async () => {
    const insert = (personId: string, house: House) =>
      db.insert(memberships).values({ id: randomUUID(), personId, organisationId: cast.idOf(house), role: "viewer" });
    for (const [from, to] of [
      ["office", "vendor"],
      ["audit", "owner"],
      ["vendor", "office"],
      ["owner", "audit"],
    ] as const)
      await expect(insert(cast.as(from).personId, to)).rejects.toMatchObject({ cause: { code: "23514", constraint_name: "houses_apart" } });
    await insert(cast.as("vendor").personId, "owner");
  });
});

test("a holder of a power whose session says nothing of it registers no house", async () => {
  const personId = randomUUID();
  await db.insert(people).values({ id: personId, name: "三员", demo: true });
  await db.insert(powers).values({ id: randomUUID(), personId, power: "system" });
  const actor: PersonActor = { kind: "person", personId, name: "三员", actingFor: null, reviewerId: null, power: null };
  expect(refusalOf(await registerOrganisation(by(actor), house("76000003")))).toBe("forbidden power-keeps-out");
});

describe("who was of both before", () => {
  /** The operator, who was a vendor’s owner before it was forbidden, as the request finds them. */
  async function both(): Promise<PersonActor> {
    const { personId, actingFor } = cast.as("office");
    await asOwner(ownerUrl, async ({ client }) => {
      await client`alter table memberships disable trigger houses_apart`;
      await client`insert into memberships (id, person_id, organisation_id, role) values ('both', ${personId}, ${cast.idOf("vendor")}, 'owner')`;
      await client`alter table memberships enable trigger houses_apart`;
    });
    return await asFound({ personId, actingFor });
  }

  /** As a request of theirs finds them. */
  async function asFound({ personId, actingFor }: Pick<PersonActor, "personId" | "actingFor">): Promise<PersonActor> {
    const { actor } = await findActor(asAppOf(db), {
      ...({ personId, membershipId: actingFor?.membershipId ?? null, factor: "code" } as Parameters<typeof findActor>[1] & object),
    });
    return actor as PersonActor;
  }

  test("decides nothing about it, and is shown nothing of it to decide", async () => {
    const vendor = by(cast.as("vendor"));
    const stated = {
      name: "检测证书",
      number: "S-1",
      issuer: "示例检测中心",
      issuedOn: "2026-03-01",
      expiresOn: "2027-02-28",
      scope: capabilitiesOf(vendor, 1),
    };
    const { id } = done(await submitQualification(vendor, stated, uploadOf()));
    const actor = await both();
    expect(actor.houses?.map(({ organisationId }) => organisationId).sort()).toEqual([cast.idOf("office"), cast.idOf("vendor")].sort());
    expect(refusalOf(await advanceQualification(by(actor), id, "verify"))).toBe("forbidden own-organisation");
    expect(refusalOf(await advanceOrganisation(by(actor), cast.idOf("vendor"), "suspend", suspension))).toBe("forbidden own-organisation");
    const entry = { kind: "positive" as const, title: "正面清单", reason: "按时完成支援任务。", source: "示例公告", startsOn: "2026-10-09", endsOn: null };
    expect(refusalOf(await writeStanding(by(actor), cast.idOf("vendor"), { ...entry, authority: "", number: "", decidedOn: null }))).toBe(
      "forbidden own-organisation",
    );
    expect((await listHouseQueue(by(actor))).qualifications).toEqual([]);
    expect(await countWaiting(actor, asAppOf(db))).toBe(0);
    expect(await countWaiting(cast.as("office", "editor"), asAppOf(db))).toBe(1);
    // who has left the vendor since was of it all the same
    await asOwner(ownerUrl, ({ client }) => client`update memberships set ended_at = now() where id = 'both'`);
    const since = await asFound(cast.as("office"));
    expect([since.left, since.houses?.length]).toEqual([[cast.idOf("vendor")], 1]);
    expect(refusalOf(await advanceQualification(by(since), id, "verify"))).toBe("forbidden own-organisation");
    expect((await listHouseQueue(by(since))).qualifications).toEqual([]);
    expect(await countWaiting(since, asAppOf(db))).toBe(0);
    done(await advanceQualification(by(cast.as("office", "editor")), id, "verify"));
  });
});
