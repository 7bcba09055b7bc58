import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { advanceIntent } from "#app/features/intents/advance-intent.server.ts";
import { advanceInvitation } from "#app/features/intents/advance-invitation.server.ts";
import { findIntent } from "#app/features/intents/find-intents.server.ts";
import { keepCandidate } from "#app/features/intents/keep-candidate.server.ts";
import { listShortlist } from "#app/features/intents/list-shortlist.server.ts";
import { removeCandidate } from "#app/features/intents/remove-candidate.server.ts";
import { sendIntent } from "#app/features/intents/send-intent.server.ts";
import { sendInvitation } from "#app/features/intents/send-invitation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import type { Database } from "#db/client.server.ts";
import { intentInvitations, intents, organisations, record } from "#db/schema/index.ts";
import { about, done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, type House, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { days, dealingsOf, reason, words } from "./world.ts";

let db: Database;
let cast: Cast;
let act: ReturnType<typeof dealingsOf>;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  act = dealingsOf(cast);
});

const world = async (regime?: "market" | "government-procurement") => ({ scenario: await act.scenario(regime), product: await act.product() });
const ctx = (house: House, role: MemberRole = "editor", now = days(0)) => cast.contextFor(cast.as(house, role), { now });
const message = "请说明试用怎样安排。";
const send = (house: House, scenario: string, product: string, { role = "editor" as MemberRole, now = days(0), revision = 1 } = {}) =>
  sendIntent(ctx(house, role, now), scenario, product, { ...words, revision });
const noted = (action: string, subjectId: string) => db.$count(record, and(eq(record.action, action), eq(record.subjectId, subjectId)));

/** Somebody of one house who belongs, or belonged, to another as well. */
const alsoOf = (house: House, other: House, { left = false } = {}) => {
  const organisationId = cast.idOf(other);
  const rest = left ? { left: [organisationId] } : { houses: [{ organisationId, capacities: [] }] };
  return cast.contextFor({ ...cast.as(house, "editor"), ...rest }, { now: days(0) });
};

describe("a conflict follows the person, whatever house they act for", () => {
  test("who belongs to the scenario's house sends no intent to it in another house's name", async () => {
    const { scenario, product } = await world();
    const sent = await sendIntent(alsoOf("vendor", "owner"), scenario.number, product.number, { ...words, revision: 1 });
    expect(refusalOf(sent)).toBe("forbidden other-house-scenario");
    expect(await db.$count(intents, eq(intents.productId, product.id))).toBe(0);
  });

  test.each([
    ["is", false],
    ["was once", true],
  ])("who %s of the vendor's house decides nothing about it for the scenario's", async (_, left) => {
    const { scenario, product } = await world();
    const both = alsoOf("owner", "vendor", { left });
    const refusal = "forbidden other-house-product";
    expect(refusalOf(await keepCandidate(both, scenario.number, product.number, { reason, revision: 1 }))).toBe(refusal);
    await act.keep(scenario.number, product.number);
    expect(refusalOf(await sendInvitation(both, scenario.number, product.number, { message, revision: 1 }))).toBe(refusal);
    expect(refusalOf(await removeCandidate(both, scenario.number, product.number, reason))).toBe(refusal);
    const invitation = done(await sendInvitation(ctx("owner"), scenario.number, product.number, { message, revision: 1 }));
    expect(refusalOf(await advanceInvitation(both, invitation.id, "withdraw"))).toBe(refusal);
    const intent = done(await send("vendor", scenario.number, product.number));
    expect(refusalOf(await advanceIntent(both, intent.id, "acknowledge"))).toBe(refusal);
    // of others they decide as their colleagues do
    const other = await act.product("secondVendor");
    const fromOther = done(await send("secondVendor", scenario.number, other.number));
    expect(refusalOf(await advanceIntent(both, fromOther.id, "acknowledge"))).toBeNull();
  });
});

describe("a shortlist", () => {
  test("keeps a product once, at the version that was read, and says who, when and why", async () => {
    const { scenario, product } = await world();
    const first = await keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 1 });
    expect(await noted("keep-candidate", done(first).id)).toBe(1);
    expect(refusalOf(await keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 1 }))).toBe("conflict kept-already");
    const [row] = await listShortlist(ctx("owner", "viewer"), scenario.number);
    expect(row).toMatchObject({ status: "kept", number: product.number, version: 1, present: 1, reason, by: "owner editor", invitation: null, intent: null });
  });

  test("twice at once keeps one", async () => {
    const { scenario, product } = await world();
    const both = await Promise.all([1, 2].map(() => keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 1 })));
    expect(both.map(refusalOf).sort()).toEqual(["conflict kept-already", null]);
  });

  test("a version that has moved on is read first; one kept says so afterwards", async () => {
    const { scenario, product } = await world();
    const kept = await act.product();
    await act.keep(scenario.number, kept.number);
    for (const { id } of [product, kept]) done(await saveProductAbout(ctx("vendor"), id, 3, { ...about, name: "示例接入网关二代" }));
    expect(refusalOf(await keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 1 }))).toBe("stale stale");
    expect(refusalOf(await keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 2 }))).toBeNull();
    const rows = await listShortlist(ctx("owner"), scenario.number);
    expect(rows.map(({ version, present }) => [version, present])).toEqual(
      expect.arrayContaining([
        [1, 2],
        [2, 2],
      ]),
    );
  });

  test("what is removed stays to be read, and may be kept anew", async () => {
    const { scenario, product } = await world();
    const id = await act.keep(scenario.number, product.number);
    done(await removeCandidate(ctx("owner"), scenario.number, product.number, "报价超出预算"));
    expect(await noted("remove-candidate", id)).toBe(1);
    expect(refusalOf(await removeCandidate(ctx("owner"), scenario.number, product.number, "再移一次"))).toBe("conflict removed-already");
    await act.keep(scenario.number, product.number);
    expect((await listShortlist(ctx("owner"), scenario.number)).map(({ status }) => status).sort()).toEqual(["kept", "removed"]);
  });

  test.each<[string, House, MemberRole, string]>([
    ["a viewer", "owner", "viewer", "forbidden not-a-writer"],
    ["another owner", "secondOwner", "owner", "not-found not-found"],
    ["the vendor", "vendor", "owner", "not-found not-found"],
    ["the operator", "office", "owner", "not-found not-found"],
  ])("is nobody else's: %s", async (_, house, role, refusal) => {
    const { scenario, product } = await world();
    expect(refusalOf(await keepCandidate(ctx(house, role), scenario.number, product.number, { reason, revision: 1 }))).toBe(refusal);
    await act.keep(scenario.number, product.number);
    expect(refusalOf(await removeCandidate(ctx(house, role), scenario.number, product.number, "理由"))).toBe(refusal);
  });

  test("holds no product of the owner's own, none retired, and nothing once the scenario is over", async () => {
    const own = await act.scenario("market", "mixed");
    const ownProduct = await act.product("mixed");
    expect(refusalOf(await keepCandidate(ctx("mixed"), own.number, ownProduct.number, { reason, revision: 1 }))).toBe("forbidden own-product");
    const { scenario, product } = await world();
    done(await advanceProduct(ctx("vendor"), product.id, "retire"));
    expect(refusalOf(await keepCandidate(ctx("owner"), scenario.number, product.number, { reason, revision: 1 }))).toBe("conflict not-offered");
    const other = await act.product();
    await act.withdraw(scenario.id);
    expect(refusalOf(await keepCandidate(ctx("owner"), scenario.number, other.number, { reason, revision: 1 }))).toBe("conflict wrong-status");
    expect(refusalOf(await keepCandidate(ctx("owner"), "SC-0000-0000", other.number, { reason, revision: 1 }))).toBe("not-found not-found");
    expect(refusalOf(await keepCandidate(ctx("owner"), own.number, "PD-000000", { reason, revision: 1 }))).toBe("not-found not-found");
  });
});

describe("an invitation", () => {
  test("goes to the vendor of a kept product, once", async () => {
    const { scenario, product } = await world();
    const send = () => sendInvitation(ctx("owner"), scenario.number, product.number, { message, revision: 1 });
    expect(refusalOf(await send())).toBe("conflict not-shortlisted");
    await act.keep(scenario.number, product.number);
    const both = await Promise.all([send(), send()]);
    expect(both.map(refusalOf).sort()).toEqual(["conflict invited-already", null]);
    expect(refusalOf(await removeCandidate(ctx("owner"), scenario.number, product.number, "理由"))).toBe("conflict invitation-waits");
  });

  test("is accepted by the intent", async () => {
    const { scenario, product } = await world();
    const id = await act.invite(scenario.number, product.number);
    await act.intend(scenario.number, product.number);
    const [row] = await db.select().from(intentInvitations).where(eq(intentInvitations.id, id));
    expect(row).toMatchObject({ status: "accepted", endedBy: cast.as("vendor", "editor").personId });
    expect(await noted("accept-invitation", id)).toBe(1);
    expect(refusalOf(await advanceInvitation(ctx("vendor"), id, "decline"))).toBe("conflict ended-already");
  });

  test("declined, with a reason or without, is final; withdrawn, it may be sent again", async () => {
    const { scenario, product } = await world();
    const first = await act.invite(scenario.number, product.number);
    expect(refusalOf(await advanceInvitation(ctx("vendor"), first, "withdraw"))).toBe("forbidden not-a-member");
    expect(refusalOf(await advanceInvitation(ctx("owner"), first, "decline"))).toBe("forbidden not-a-member");
    expect(refusalOf(await advanceInvitation(ctx("vendor", "viewer"), first, "decline"))).toBe("forbidden not-a-writer");
    expect(refusalOf(await advanceInvitation(ctx("office"), first, "withdraw"))).toBe("not-found not-found");
    done(await advanceInvitation(ctx("owner"), first, "withdraw"));
    const again = () => sendInvitation(ctx("owner"), scenario.number, product.number, { message, revision: 1 });
    const { id: second } = done(await again());
    done(await advanceInvitation(ctx("vendor"), second, "decline", "人手排不开"));
    expect(refusalOf(await again())).toBe("conflict invited-already");
    // a vendor that declined may think better of it
    expect(await act.intend(scenario.number, product.number)).toBeTruthy();
  });

  test("lapses with the closing instant: nobody can send, decline or withdraw it any more", async () => {
    const { scenario, product } = await world();
    const other = await act.product();
    const id = await act.invite(scenario.number, product.number);
    await act.keep(scenario.number, other.number);
    const closed = days(30);
    expect(refusalOf(await advanceInvitation(ctx("vendor", "owner", closed), id, "decline"))).toBe("conflict closed");
    expect(refusalOf(await advanceInvitation(ctx("owner", "owner", closed), id, "withdraw"))).toBe("conflict closed");
    expect(refusalOf(await sendInvitation(ctx("owner", "owner", closed), scenario.number, other.number, { message, revision: 1 }))).toBe("conflict closed");
    // and the product may then be taken off
    expect(refusalOf(await removeCandidate(ctx("owner", "owner", closed), scenario.number, product.number, "没有答复"))).toBeNull();
  });
});

describe("an intent", () => {
  test("one living a product and scenario, however many send at once; withdrawn, another may follow", async () => {
    const { scenario, product } = await world();
    const both = await Promise.all([1, 2, 3].map(() => send("vendor", scenario.number, product.number)));
    expect(both.map(refusalOf).sort()).toEqual(["conflict intent-already", "conflict intent-already", null]);
    const [sent] = both.flatMap((one) => (one.ok ? [one.value.id] : []));
    done(await advanceIntent(ctx("vendor", "approver"), sent ?? "", "withdraw"));
    expect(refusalOf(await advanceIntent(ctx("vendor"), sent ?? "", "withdraw"))).toBe("conflict ended-already");
    expect(refusalOf(await advanceIntent(ctx("owner"), sent ?? "", "acknowledge"))).toBe("conflict ended-already");
    expect(refusalOf(await send("vendor", scenario.number, product.number))).toBeNull();
    expect(await noted("withdraw-intent", sent ?? "")).toBe(1);
  });

  test("until the closing instant itself, and not at it; what has closed stands", async () => {
    const { scenario, product } = await world();
    const later = await act.product();
    const before = new Date(days(30).getTime() - 1);
    const { id } = done(await send("vendor", scenario.number, product.number, { now: before }));
    for (const now of [days(30), new Date(days(30).getTime() + 1000)]) {
      expect(refusalOf(await send("vendor", scenario.number, later.number, { now }))).toBe("conflict closed");
      expect(refusalOf(await advanceIntent(ctx("vendor", "editor", now), id, "withdraw"))).toBe("conflict closed");
    }
    // reading is not a matter of the window
    expect(refusalOf(await advanceIntent(ctx("owner", "editor", days(31)), id, "acknowledge"))).toBeNull();
  });

  test.each<[string, House, MemberRole, string]>([
    ["a viewer", "vendor", "viewer", "forbidden not-a-writer"],
    ["another vendor, with this product", "secondVendor", "owner", "invalid product-unknown"],
    ["a house without supply", "secondOwner", "owner", "forbidden not-a-vendor"],
    ["the owner", "owner", "owner", "forbidden own-scenario"],
    ["the operator", "office", "owner", "forbidden not-a-vendor"],
  ])("not by %s", async (_, house, role, refusal) => {
    const { scenario, product } = await world();
    expect(refusalOf(await send(house, scenario.number, product.number, { role }))).toBe(refusal);
  });

  test("not by a suspended vendor, not to a house's own scenario, not with what is no longer listed or was never", async () => {
    const { scenario, product } = await world();
    const suspended = cast.contextFor(cast.as("vendor", "owner", "suspended"));
    expect(refusalOf(await sendIntent(suspended, scenario.number, product.number, { ...words, revision: 1 }))).toBe("forbidden not-a-vendor");
    const own = await act.scenario("market", "mixed");
    const ownProduct = await act.product("mixed");
    expect(refusalOf(await send("mixed", own.number, ownProduct.number))).toBe("forbidden own-scenario");
    expect(refusalOf(await send("mixed", scenario.number, ownProduct.number))).toBeNull();
    done(await advanceProduct(ctx("vendor"), product.id, "retire"));
    for (const number of [product.number, "PD-000000", "", "PD-'; drop table intents"])
      expect(refusalOf(await send("vendor", scenario.number, number))).toBe("invalid product-unknown");
    expect(refusalOf(await send("vendor", "SC-0000-0000", product.number))).toBe("not-found not-found");
  });

  test("a suspended house takes its word back and says no; it can neither send nor accept", async () => {
    const { scenario, product } = await world();
    const suspended = cast.contextFor(cast.as("vendor", "editor", "suspended"), { now: days(0) });
    await act.keep(scenario.number, product.number);
    const invitation = done(await sendInvitation(ctx("owner"), scenario.number, product.number, { message, revision: 1 }));
    expect(
      refusalOf(await advanceInvitation(cast.contextFor(cast.as("vendor", "viewer", "suspended"), { now: days(0) }), invitation.id, "decline", "不参加")),
    ).toBe("forbidden not-a-writer");
    expect(refusalOf(await advanceInvitation(suspended, invitation.id, "decline", "暂停期间不参加"))).toBeNull();
    const { id } = done(await send("vendor", scenario.number, product.number));
    expect(refusalOf(await advanceIntent(suspended, id, "withdraw"))).toBeNull();
    expect(refusalOf(await sendIntent(suspended, scenario.number, product.number, { ...words, revision: 1 }))).toBe("forbidden not-a-vendor");
  });

  test("of an older text of the scenario, it waits until the new one is read", async () => {
    const { scenario, product } = await world();
    expect(refusalOf(await send("vendor", scenario.number, product.number, { revision: 0 }))).toBe("stale stale");
  });

  test("withdrawn, it is its vendor's again: the owner reads that there was one, not what it said", async () => {
    const { scenario, product } = await world();
    const id = await act.intend(scenario.number, product.number);
    expect(done(await findIntent(ctx("owner"), id, days(0)))).toMatchObject({ answer: words.answer, contact: { phone: words.contactPhone } });
    done(await advanceIntent(ctx("vendor"), id, "withdraw"));
    expect(done(await findIntent(ctx("owner"), id, days(0)))).toMatchObject({ status: "withdrawn", answer: "", contact: { name: "", phone: "", email: "" } });
    expect(done(await findIntent(ctx("vendor"), id, days(0))).answer).toBe(words.answer);
  });

  test("only its owner acknowledges it, once", async () => {
    const { scenario, product } = await world();
    const id = await act.intend(scenario.number, product.number);
    expect(refusalOf(await advanceIntent(ctx("vendor"), id, "acknowledge"))).toBe("forbidden not-a-member");
    expect(refusalOf(await advanceIntent(ctx("office"), id, "acknowledge"))).toBe("not-found not-found");
    expect(refusalOf(await advanceIntent(ctx("owner", "viewer"), id, "acknowledge"))).toBe("forbidden not-a-writer");
    const both = await Promise.all([1, 2].map(() => advanceIntent(ctx("owner"), id, "acknowledge")));
    expect(both.map(refusalOf).sort()).toEqual(["conflict ended-already", null]);
    const [row] = await db.select().from(intents).where(eq(intents.id, id));
    expect(row?.status).toBe("acknowledged");
  });

  test("the vendor's standing is read anew: suspended since, its product is no longer offered", async () => {
    const { scenario, product } = await world();
    await act.keep(scenario.number, product.number);
    await db
      .update(organisations)
      .set({ status: "suspended", suspendedUntil: suspension.until })
      .where(eq(organisations.id, cast.idOf("vendor")));
    try {
      expect(refusalOf(await sendInvitation(ctx("owner"), scenario.number, product.number, { message, revision: 1 }))).toBe("not-found not-found");
    } finally {
      await db
        .update(organisations)
        .set({ status: "verified" })
        .where(eq(organisations.id, cast.idOf("vendor")));
    }
  });
});
