import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, atConsole, type PersonActor, visitor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { type MemberRole, unverifiedPerPerson } from "#app/domain/identity/organisation.ts";
import { acceptInvitation } from "#app/features/accounts/accept-invitation.server.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { findFirstOwner, inviteFirstOwner } from "#app/features/members/invite-first-owner.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { findVendor } from "#app/features/organisations/find-vendor.server.ts";
import { type NewOrganisation, registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { findActor } from "#app/platform/find-actor.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { invitations, letters, memberships, organisationEventRows, organisations, record } from "#db/schema/index.ts";
import { completeDraft, done, listedProduct, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { uploadOf } from "#tests/support/upload.ts";

let db: Database;
let cast: Cast;
let operator: UseCaseContext;
let machine: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  operator = cast.contextFor(cast.as("office"));
  machine = cast.contextFor(atConsole);
});

const ownerMail = "first-owner@example.cn";
let serial = 70_000_000;
const newcomer = (change: Partial<NewOrganisation> = {}): NewOrganisation => ({
  creditCode: demoCreditCode(String(serial++)),
  name: "示例新来的公司",
  kind: "private",
  district: "pudong",
  size: "small",
  capacities: ["supply"],
  ...change,
});

describe("registering", () => {
  test("an operator registers; the code is kept in capitals, the proof is verified, the record says who", async () => {
    const asked = newcomer();
    const { id, creditCode } = done(await registerOrganisation(operator, { ...asked, creditCode: ` ${asked.creditCode.toLowerCase()} ` }, ownerMail));
    expect(creditCode).toBe(asked.creditCode);
    done(await advanceOrganisation(operator, id, "submit-proof"));
    done(await advanceOrganisation(operator, id, "verify"));
    const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
    expect(row).toMatchObject({ status: "verified", demo: true });
    expect(row?.verifiedAt).not.toBeNull();
    expect((await db.select().from(record).where(eq(record.subjectId, id))).map(({ action }) => action)).toEqual([
      "register-organisation",
      "submit-proof-organisation",
      "verify-organisation",
    ]);
  });

  test("whoever is at the machine sets up an operator's house, and verifies no other", async () => {
    const { id } = done(await registerOrganisation(machine, newcomer({ capacities: ["operator"] })));
    done(await advanceOrganisation(machine, id, "submit-proof"));
    done(await advanceOrganisation(machine, id, "verify"));
    const vendor = done(await registerOrganisation(machine, newcomer()));
    expect(refusalOf(await advanceOrganisation(machine, vendor.id, "submit-proof"))).toBe("forbidden not-an-operator");
  });

  test.each<[string, () => Partial<NewOrganisation>, string]>([
    ["a short code", () => ({ creditCode: "91999999" }), "invalid credit-code-length"],
    ["letters that are not used", () => ({ creditCode: "91999999O0000000I1" }), "invalid credit-code-characters"],
    ["a mistyped code", () => ({ creditCode: demoCreditCode("70000000").replace("9199", "9299") }), "invalid credit-code-check"],
    ["NUL", () => ({ creditCode: "\0".repeat(18) }), "invalid credit-code-characters"],
    ["a district that is not in the list", () => ({ district: "atlantis" }), "invalid unknown-code"],
    ["a kind that is not in the list", () => ({ kind: "x" }), "invalid unknown-code"],
    ["no capacity", () => ({ capacities: [] }), "invalid no-capacity"],
  ])("refuses %s", async (_, change, refusal) => {
    expect(refusalOf(await registerOrganisation(operator, newcomer(change()), ownerMail))).toBe(refusal);
  });

  test("refuses the division that does not exist outside the demo", async () => {
    expect(refusalOf(await registerOrganisation({ ...operator, demo: false }, newcomer(), ownerMail))).toBe("invalid credit-code-demo-division");
  });

  test("a code is one organisation's, even when two register at once", async () => {
    const asked = newcomer();
    const results = await Promise.all([registerOrganisation(operator, asked, ownerMail), registerOrganisation(operator, asked, ownerMail)]);
    expect(results.map(refusalOf).sort()).toEqual([null, "conflict credit-code-taken"].sort());
  });

  test("who registers for themselves becomes the owner, of what is everybody's to ask for", async () => {
    const actor = cast.as("vendor", "viewer");
    const { id, membershipId } = done(await registerOrganisation(cast.contextFor(actor), newcomer({ capacities: ["demand", "supply"] })));
    const [own] = await db
      .select()
      .from(memberships)
      .where(eq(memberships.id, membershipId ?? ""));
    expect(own).toMatchObject({ personId: actor.personId, organisationId: id, role: "owner", endedAt: null });
    expect(refusalOf(await registerOrganisation(cast.contextFor(actor), newcomer({ capacities: ["supply", "operator"] })))).toBe("forbidden capacity-not-open");
  });

  test("an operator registers for others, and owns nothing by it", async () => {
    const { id, membershipId } = done(await registerOrganisation(operator, newcomer(), ownerMail));
    expect(membershipId).toBeNull();
    expect(await db.$count(memberships, eq(memberships.organisationId, id))).toBe(0);
  });

  const tokenSentTo = async (email: string) => {
    const rows = await db.select().from(letters).where(eq(letters.to, email)).orderBy(letters.createdAt);
    return /\/invitations\/([\w-]+)/.exec(rows.at(-1)?.text ?? "")?.[1] ?? "";
  };
  const accepted = async (email: string) => await acceptInvitation(cast.contextFor(visitor), await tokenSentTo(email), "新负责人", "一句足够长的口令 12");

  test("whom the operator named is invited in the same change, accepts, sends the proof, and is verified", async () => {
    const asked = newcomer();
    const { id } = done(await registerOrganisation(operator, asked, " Named@Example.cn "));
    expect(await findFirstOwner(operator, { id, name: asked.name, status: "registered" })).toMatchObject({
      may: { allowed: true },
      waiting: { email: "named@example.cn" },
    });
    const { personId, membershipId } = done(await accepted("named@example.cn"));
    const { actor } = await findActor(db, { personId, membershipId, factor: null } as Parameters<typeof findActor>[1]);
    const owner = cast.contextFor(actor);
    expect(refusalOf(await advanceOrganisation(owner, id, "submit-proof"))).toBe("invalid proof-missing");
    done(await advanceOrganisation(owner, id, "submit-proof", { proof: uploadOf() }));
    done(await advanceOrganisation(operator, id, "verify"));
    expect(await findFirstOwner(operator, { id, name: asked.name, status: "verified" })).toMatchObject({ lacking: false, waiting: null });
    expect(refusalOf(await inviteFirstOwner(operator, id, "another@example.cn"))).toBe("conflict has-owner");
  });

  test("without a mail nothing is registered, and of no one who registers their own house it is asked", async () => {
    for (const typed of [undefined, "", "nobody", "a@b.example\r\nBcc: x@y.example"]) {
      const asked = newcomer();
      expect(refusalOf(await registerOrganisation(operator, asked, typed))).toBe("invalid not-a-mail");
      expect(await db.$count(organisations, eq(organisations.creditCode, asked.creditCode))).toBe(0);
    }
  });

  test("a house without an owner, its invitation run out or sent to the wrong one, gets another; the former works no more", async () => {
    const { id } = done(await registerOrganisation(operator, newcomer(), "wrong@example.cn"));
    const wrong = await tokenSentTo("wrong@example.cn");
    done(await inviteFirstOwner(operator, id, "right@example.cn"));
    expect(refusalOf(await acceptInvitation(cast.contextFor(visitor), wrong, "不相干", "一句足够长的口令 12"))).toBe("not-found not-found");
    // one sent in another's place, and one sent again to the same: a row each says that the former was taken back
    const again = cast.contextFor(cast.as("office"), { now: new Date("2026-11-20T03:00:00Z") });
    done(await inviteFirstOwner(again, id, "right@example.cn"));
    const sent = await db.select().from(invitations).where(eq(invitations.organisationId, id)).orderBy(invitations.createdAt);
    const taken = sent.filter(({ withdrawnAt }) => withdrawnAt !== null).map((one) => one.id);
    expect(taken).toHaveLength(2);
    for (const one of taken) expect(await db.$count(record, and(eq(record.action, "withdraw-membership-invitation"), eq(record.subjectId, one)))).toBe(1);
    const later = cast.contextFor(cast.as("office"), { now: new Date("2026-11-25T02:00:00Z") });
    expect(await findFirstOwner(later, { id, name: "", status: "registered" })).toMatchObject({ waiting: null });
    done(await accepted("right@example.cn"));
  });

  test("nobody else invites a first owner, nor the operator into what is not there", async () => {
    const { id } = done(await registerOrganisation(operator, newcomer(), ownerMail));
    const tried = async (actor: Actor, house = id) => refusalOf(await inviteFirstOwner(cast.contextFor(actor), house, "x@example.cn"));
    expect(await tried(cast.as("vendor"))).toBe("not-found not-found");
    expect(await tried(visitor)).toBe("not-found not-found");
    expect(await tried(cast.as("audit"))).toBe("forbidden not-an-operator");
    expect(await tried(cast.as("office", "viewer"))).toBe("forbidden not-a-writer");
    expect(await tried(cast.as("mixed"), cast.idOf("mixed"))).toBe("forbidden own-organisation");
    expect(await tried(cast.as("office"), "no such house")).toBe("not-found not-found");
    expect(await findFirstOwner(cast.contextFor(cast.as("vendor")), { id, name: "", status: "registered" })).toBeNull();
  });

  test("nobody owns more than three that are not verified, also when four are asked for at once", async () => {
    const ctx = cast.contextFor(cast.as("owner", "editor"));
    const results = await Promise.all(Array.from({ length: 4 }, () => registerOrganisation(ctx, newcomer())));
    expect(results.map(refusalOf).sort()).toEqual(["conflict houses-full", null, null, null].sort());
  });

  test("a visitor, an auditor and an operator who only reads do not register", async () => {
    const tried = async (actor: Actor) => refusalOf(await registerOrganisation(cast.contextFor(actor), newcomer()));
    expect(await tried(visitor)).toBe("forbidden not-signed-in");
    expect(await tried(cast.as("audit"))).toBe("forbidden an-auditor");
    expect(await tried(cast.as("office", "viewer"))).toBe("forbidden not-a-writer");
  });
});

describe("a credit code that somebody else has registered", () => {
  /** A house of somebody's own, and its owner as they act for it. */
  const registeredBy = async (actor: PersonActor, asked: NewOrganisation) => {
    const { id, membershipId } = done(await registerOrganisation(cast.contextFor(actor), asked));
    const actingFor = { organisationId: id, name: asked.name, status: "registered" as const, capacities: asked.capacities, role: "owner" as const };
    return { id, owner: cast.contextFor({ ...actor, actingFor: { ...actingFor, membershipId: membershipId ?? "" } }) };
  };
  const reason = "与登记机关的信息不符";

  test.each(["with a proof that is none", "without any"])(
    "%s: once an operator has rejected it, its body registers under it, and the other cannot come back",
    async (how) => {
      const asked = newcomer();
      const squatter = await registeredBy(cast.as("secondOwner"), asked);
      if (how !== "without any") done(await advanceOrganisation(squatter.owner, squatter.id, "submit-proof", { proof: uploadOf() }));
      expect(refusalOf(await registerOrganisation(cast.contextFor(cast.as("secondVendor")), asked))).toBe("conflict credit-code-taken");
      done(await advanceOrganisation(operator, squatter.id, "reject", { reason }));
      const rightful = await registeredBy(cast.as("secondVendor"), asked);
      expect(refusalOf(await advanceOrganisation(squatter.owner, squatter.id, "submit-proof", { proof: uploadOf() }))).toBe("conflict credit-code-taken");
      done(await advanceOrganisation(rightful.owner, rightful.id, "submit-proof", { proof: uploadOf() }));
      done(await advanceOrganisation(operator, rightful.id, "verify"));
      expect(done(await findVendor(cast.contextFor(visitor), asked.creditCode))).toMatchObject({ status: "verified" });
      expect(done(await findVendor(operator, asked.creditCode))).toMatchObject({ status: "verified" });
      // the rejected one keeps its history
      expect(await db.$count(organisationEventRows, eq(organisationEventRows.organisationId, squatter.id))).toBe(how === "without any" ? 1 : 2);
    },
  );

  test("of two rejected under one code, and one that registers, at once one has it", async () => {
    const asked = newcomer();
    const first = await registeredBy(cast.as("secondOwner", "editor"), asked);
    done(await advanceOrganisation(operator, first.id, "reject", { reason }));
    const second = await registeredBy(cast.as("secondOwner", "approver"), asked);
    done(await advanceOrganisation(operator, second.id, "reject", { reason }));
    const results = await Promise.all([
      ...[first, second].map(({ owner, id }) => advanceOrganisation(owner, id, "submit-proof", { proof: uploadOf() })),
      registerOrganisation(cast.contextFor(cast.as("secondOwner", "viewer")), asked),
    ]);
    expect(results.map(refusalOf).sort()).toEqual(["conflict credit-code-taken", "conflict credit-code-taken", null].sort());
    const held = await db.select().from(organisations).where(eq(organisations.creditCode, asked.creditCode));
    expect(held.filter(({ status }) => status !== "rejected")).toHaveLength(1);
  });

  test("the database says so too", async () => {
    const { creditCode } = newcomer();
    const row = { creditCode, name: "甲", kind: "private", district: "pudong", size: "small", capacities: ["supply"], demo: true };
    await db.insert(organisations).values([
      { ...row, id: "held" },
      { ...row, id: "freed", status: "rejected" },
      { ...row, id: "gone", status: "withdrawn" },
    ]);
    await expect(db.insert(organisations).values({ ...row, id: "twice" })).rejects.toThrow();
    await expect(db.update(organisations).set({ status: "pending" }).where(eq(organisations.id, "freed"))).rejects.toThrow();
  });
});

describe("taking a registration back", () => {
  const own = async (actor: PersonActor, asked = newcomer()) => {
    const { id, membershipId } = done(await registerOrganisation(cast.contextFor(actor), asked));
    const actingFor = { organisationId: id, name: asked.name, status: "registered" as const, capacities: asked.capacities, membershipId: membershipId ?? "" };
    const as = (role: MemberRole) => cast.contextFor({ ...actor, actingFor: { ...actingFor, role } });
    return { id, asked, as, membershipId };
  };

  test("is its owner's while nobody has verified it: the code is free, nobody belongs to it, the record says so", async () => {
    const actor = cast.as("vendor", "approver");
    const house = await own(actor);
    for (const role of ["approver", "editor", "viewer"] as const)
      expect(refusalOf(await advanceOrganisation(house.as(role), house.id, "withdraw"))).toBe("forbidden not-an-owner");
    expect(refusalOf(await advanceOrganisation(operator, house.id, "withdraw"))).toBe("forbidden not-a-member");
    expect(refusalOf(await advanceOrganisation(cast.contextFor(cast.as("vendor")), house.id, "withdraw"))).toBe("not-found not-found");
    done(await advanceOrganisation(house.as("owner"), house.id, "withdraw"));
    expect(await db.$count(memberships, and(eq(memberships.organisationId, house.id), isNull(memberships.endedAt)))).toBe(0);
    const [row] = await db.select().from(organisationEventRows).where(eq(organisationEventRows.organisationId, house.id));
    expect(row).toMatchObject({ event: "withdraw", fromStatus: "registered", toStatus: "withdrawn", personId: actor.personId });
    expect(await db.$count(record, and(eq(record.action, "withdraw-organisation"), eq(record.subjectId, house.id)))).toBe(1);
    done(await registerOrganisation(cast.contextFor(actor), house.asked));
    expect(refusalOf(await advanceOrganisation(house.as("owner"), house.id, "submit-proof", { proof: uploadOf() }))).toBe("conflict wrong-status");
    expect(refusalOf(await inviteFirstOwner(operator, house.id, "x@example.cn"))).toBe("conflict house-withdrawn");
  });

  test("counts for a day among those that one person may register: nobody leaves a row of them behind", async () => {
    const actor = cast.as("secondVendor", "editor");
    for (let time = 0; time < unverifiedPerPerson; time++) {
      const house = await own(actor);
      done(await advanceOrganisation(house.as("owner"), house.id, "withdraw"));
    }
    expect(refusalOf(await registerOrganisation(cast.contextFor(actor), newcomer()))).toBe("conflict houses-full");
    const tomorrow = cast.contextFor(actor, { now: new Date("2026-11-21T02:00:01Z") });
    done(await registerOrganisation(tomorrow, newcomer()));
  });

  test("takes back the invitations by which somebody could still come into it", async () => {
    const house = await own(cast.as("vendor", "editor"));
    const row = { id: "waiting", email: "late@example.cn", organisationId: house.id, role: "owner" as const };
    await db.insert(invitations).values({ ...row, expiresAt: new Date("2027-01-01T00:00:00Z") });
    done(await advanceOrganisation(house.as("owner"), house.id, "withdraw"));
    const [taken] = await db.select().from(invitations).where(eq(invitations.id, "waiting"));
    expect(taken?.withdrawnAt).not.toBeNull();
    expect(await db.$count(record, and(eq(record.action, "withdraw-membership-invitation"), eq(record.subjectId, "waiting")))).toBe(1);
  });

  test("is nobody's once it was verified, suspended or not", async () => {
    for (const status of ["verified", "suspended"] as const) {
      const asked = newcomer();
      const { id } = done(await registerOrganisation(operator, asked, ownerMail));
      const until = status === "suspended" ? new Date("2027-05-20T00:00:00Z") : null;
      await db.update(organisations).set({ status, verifiedAt: new Date(), suspendedUntil: until }).where(eq(organisations.id, id));
      const actingFor = { organisationId: id, name: asked.name, status, capacities: asked.capacities, role: "owner" as const, membershipId: "" };
      const owner = cast.contextFor({ ...cast.as("vendor"), actingFor });
      expect(refusalOf(await advanceOrganisation(owner, id, "withdraw"))).toBe("conflict wrong-status");
    }
  });
});

describe("standing", () => {
  test("an operator suspends and reinstates, never their own house", async () => {
    const id = cast.idOf("secondVendor");
    done(await advanceOrganisation(operator, id, "suspend", suspension));
    expect(refusalOf(await advanceOrganisation(operator, id, "suspend", suspension))).toBe("conflict wrong-status");
    done(await advanceOrganisation(operator, id, "reinstate"));
    expect(refusalOf(await advanceOrganisation(operator, cast.idOf("office"), "suspend", suspension))).toBe("forbidden own-organisation");
    expect(refusalOf(await advanceOrganisation(cast.contextFor(cast.as("vendor")), id, "suspend", suspension))).toBe("forbidden not-an-operator");
    expect(refusalOf(await advanceOrganisation(cast.contextFor(visitor), cast.idOf("owner"), "suspend", suspension))).toBe("not-found not-found");
  });
});

describe("a vendor's page", () => {
  test("shows what is listed and what is in the catalogue, and nothing else", async () => {
    const vendor = cast.contextFor(cast.as("vendor"));
    const listed = await listedProduct(cast.contextFor(cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") }));
    await completeDraft(vendor);
    const retired = await listedProduct(vendor);
    done(await advanceProduct(vendor, retired.id, "retire"));
    done(
      await publishEntry(operator, {
        productId: listed.id,
        year: 2025,
        direction: "data-compliance",
        reason: "可推广",
        validFrom: "2025-07-01",
        validUntil: "2027-06-30",
      }),
    );
    const found = done(await findVendor(cast.contextFor(visitor), ` ${cast.creditCodeOf("vendor").toLowerCase()}`));
    expect(found.products.map(({ number }) => number)).toEqual([listed.number]);
    expect(found.products[0]?.claimed).toBe(3);
    expect(found.entries).toHaveLength(1);
    expect(found.asOf).toBe("2026-11-20");
  });

  test("of a suspended vendor stays, says so, and lists nothing to the public", async () => {
    const id = cast.idOf("secondVendor");
    const code = cast.creditCodeOf("secondVendor");
    await listedProduct(cast.contextFor(cast.as("secondVendor")));
    done(await advanceOrganisation(operator, id, "suspend", suspension));
    expect(done(await findVendor(cast.contextFor(visitor), code))).toMatchObject({ status: "suspended", products: [] });
    expect(done(await findVendor(operator, code)).products).toHaveLength(1);
    done(await advanceOrganisation(operator, id, "reinstate"));
  });

  test("is not there for a house that supplies nothing, nor before it is verified", async () => {
    expect(refusalOf(await findVendor(operator, cast.creditCodeOf("owner")))).toBe("not-found not-found");
    expect(refusalOf(await findVendor(operator, "no such code"))).toBe("not-found not-found");
    const { creditCode } = done(await registerOrganisation(operator, newcomer(), ownerMail));
    expect(refusalOf(await findVendor(cast.contextFor(visitor), creditCode))).toBe("not-found not-found");
    expect(done(await findVendor(operator, creditCode)).status).toBe("registered");
  });
});
