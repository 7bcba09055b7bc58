import { type and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { memberRoles, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { intentStatuses, invitationStatuses, shortlistStatuses } from "#app/domain/intent/lifecycle.ts";
import { mayViewIntent, mayViewInvitation, mayViewShortlist } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { mistakeStatuses } from "#app/domain/mistake/lifecycle.ts";
import { mayViewMistake } from "#app/domain/mistake/policy.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { intentVisibleTo, invitationVisibleTo, shortlistVisibleTo } from "#app/features/intents/visible-to.server.ts";
import { mistakeVisibleTo } from "#app/features/mistakes/visible-to.server.ts";
import type { Database } from "#db/client.server.ts";
import { intentInvitations, intents, products, rankingMistakes, scenarios, shortlisted } from "#db/schema/index.ts";
import { type Cast, createCast, type House, houseNames } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { days, dealingsOf, words } from "./world.ts";

let db: Database;
let cast: Cast;
/** One scenario a regime and owner, one product a vendor; between them rows in every status. */
const pairs: { owner: House; vendor: House }[] = [
  { owner: "owner", vendor: "vendor" },
  { owner: "mixed", vendor: "vendor" },
  { owner: "owner", vendor: "mixed" },
];
const at = days(0);
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  const act = dealingsOf(cast);
  const product = { vendor: await act.product("vendor"), mixed: await act.product("mixed") };
  for (const [i, { owner, vendor }] of pairs.entries())
    for (const regime of regimes) {
      const { id: scenarioId } = await act.scenario(regime, owner);
      const by = cast.as(owner).personId;
      const pin = { scenarioId, productId: product[vendor as "vendor" | "mixed"].id, productVersion: 1 };
      const named = (status: string) => `${i} ${regime} ${status}`;
      const removed = { removedBy: by, removedAt: at, removalReason: "理由" };
      await db.insert(shortlisted).values(
        shortlistStatuses.map((status) => ({
          ...pin,
          id: named(status),
          status,
          reason: "理由",
          keptBy: by,
          keptAt: at,
          ...(status === "removed" && removed),
        })),
      );
      // one that stands at a time: each status in a scenario's life of its own would need as many products
      for (const status of invitationStatuses)
        await db
          .insert(intentInvitations)
          .values({ ...pin, id: named(status), status, message: "话", sentBy: by, sentAt: at, ...(status !== "sent" && { endedAt: at }) })
          .onConflictDoNothing();
      for (const status of intentStatuses)
        await db
          .insert(intents)
          .values({
            ...pin,
            ...words,
            id: named(status),
            status,
            sentBy: by,
            sentAt: at,
            acknowledgedAt: at,
            ...(status === "withdrawn" && { withdrawnAt: at }),
          })
          .onConflictDoNothing();
      for (const status of mistakeStatuses)
        await db.insert(rankingMistakes).values({
          ...pin,
          id: named(status),
          status,
          report: "话",
          reportedBy: by,
          reportedAt: at,
          ...(status === "answered" && { answer: "话", answeredAt: at }),
        });
    }
});

const everybody = () => [
  visitor,
  clock,
  atConsole,
  ...houseNames.flatMap((house) => memberRoles.flatMap((role) => organisationStatuses.map((status) => cast.as(house, role, status)))),
];

const joined = async (table: typeof shortlisted | typeof intentInvitations | typeof intents | typeof rankingMistakes, where: ReturnType<typeof and>) =>
  (
    await db
      .select({ id: table.id })
      .from(table as typeof intents)
      .innerJoin(scenarios, eq(scenarios.id, table.scenarioId))
      .innerJoin(products, eq(products.id, table.productId))
      .where(where)
  )
    .map(({ id }) => id)
    .sort();

const partiesOf = (id: string) => {
  const { owner, vendor } = pairs[Number(id.split(" ")[0])] ?? { owner: "owner", vendor: "vendor" };
  return { ownerId: cast.idOf(owner), vendorId: cast.idOf(vendor), regime: regimes.find((one) => id.split(" ")[1] === one) ?? ("market" as const) };
};

test("policy and SQL agree on shortlists, invitations, intents and reports: every status × regime × relation × role × standing, before and after the closing", async () => {
  const all = {
    shortlist: await joined(shortlisted, undefined),
    invitations: await joined(intentInvitations, undefined),
    intents: await joined(intents, undefined),
    mistakes: await joined(rankingMistakes, undefined),
  };
  expect(all.shortlist).toHaveLength(24);
  expect(all.intents.filter((id) => id.endsWith("withdrawn"))).toHaveLength(12);
  const instants = [days(0), new Date(days(30).getTime() - 1), days(30)];
  let seen = 0;
  for (const actor of everybody()) {
    const sees = {
      shortlist: await joined(shortlisted, shortlistVisibleTo(actor)),
      invitations: await joined(intentInvitations, invitationVisibleTo(actor)),
      mistakes: await joined(rankingMistakes, mistakeVisibleTo(actor)),
    };
    expect({ actor, ...sees }).toEqual({
      actor,
      shortlist: all.shortlist.filter((id) => mayViewShortlist(actor, partiesOf(id))),
      invitations: all.invitations.filter((id) => mayViewInvitation(actor, partiesOf(id))),
      mistakes: all.mistakes.filter((id) => mayViewMistake(actor, partiesOf(id))),
    });
    for (const now of instants) {
      const closed = !takesIntents({ status: "open", closesAt: days(30) }, now);
      const found = await joined(intents, intentVisibleTo(actor, now));
      expect({ actor, now, found }).toEqual({ actor, now, found: all.intents.filter((id) => mayViewIntent(actor, { ...partiesOf(id), closed })) });
      seen += found.length;
    }
  }
  expect(seen).toBeGreaterThan(500);
}, 120_000);

test("who answered under a statutory regime is the owner's and the vendor's, never an operator's or auditor's, also once it is over", async () => {
  const ofStatutory = (ids: string[]) => ids.filter((id) => /procurement|tender/.test(id));
  for (const house of ["office", "audit", "secondOwner", "secondVendor"] as const)
    expect(ofStatutory(await joined(intents, intentVisibleTo(cast.as(house), days(400))))).toEqual([]);
  expect(ofStatutory(await joined(intents, intentVisibleTo(cast.as("owner"), days(0)))).length).toBeGreaterThan(0);
  expect((await joined(intents, intentVisibleTo(cast.as("office"), days(0)))).length).toBe(0);
  expect((await joined(intents, intentVisibleTo(cast.as("office"), days(30)))).length).toBeGreaterThan(0);
});
