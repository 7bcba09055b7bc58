import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { type QualificationStatus, qualificationStatuses } from "#app/domain/qualification/qualification.ts";
import { paths } from "#app/paths.ts";
import { files, invitations, memberships, organisations, qualifications, standings } from "#db/schema/index.ts";
import { today } from "#tests/features/matching/world.ts";
import { capabilitiesOf } from "#tests/features/products/world.ts";
import type { TestApp } from "#tests/support/app.ts";
import { pdf } from "#tests/support/archive.ts";
import type { Subject } from "../patterns.ts";
import { type Asking, houseIn, somebody } from "../readers.ts";

/** Houses in every status, and what belongs to them. */
export function housesSubjects(app: TestApp, { pending, suspended }: Asking): Subject[] {
  const { cast, db } = app;
  const [capability = ""] = capabilitiesOf(cast, 1);
  const anew = (status: OrganisationStatus) => async () => ({ id: (await houseIn(app, status)).id });
  const house = (what: string, make: () => Promise<{ id: string }>): Subject => ({ what, at: /^operate\/organisations\/:id/, make });
  const member = (what: string, make: () => Promise<string>): Subject => ({
    what,
    at: /^organisation\/members\/:id/,
    make: async () => {
      // whoever gave their place away has it back
      await db.update(memberships).set({ role: "owner", endedAt: null }).where(eq(memberships.id, ownMembership));
      return { id: await make() };
    },
  });
  const ownMembership = cast.as("owner").actingFor?.membershipId ?? "";
  const another = async (role: "viewer" | "owner") => {
    const id = randomUUID();
    await db.insert(memberships).values({ id, personId: await somebody(app, "another"), organisationId: cast.idOf("owner"), role });
    return id;
  };
  const invitation = (what: string, ended: Partial<typeof invitations.$inferInsert> = {}): Subject => ({
    what,
    at: /^organisation\/invitations\/:id/,
    make: async () => {
      const id = createHash("sha256").update(randomUUID()).digest("hex");
      const expiresAt = new Date(today.getTime() + 3_600_000);
      const createdAt = new Date(today.getTime() - 3 * 86_400_000);
      const sent = { email: `${id.slice(0, 8)}@owner.example`, organisationId: cast.idOf("owner"), role: "editor" as const, expiresAt, createdAt };
      await db.insert(invitations).values({ id, ...sent, ...ended });
      return { id };
    },
  });
  const qualification = (status: QualificationStatus, organisationId = cast.idOf("vendor"), what: string = status): Subject => ({
    what,
    at: /^qualifications\/:id/,
    make: async () => {
      const id = randomUUID();
      const stated = {
        name: "专用产品检测证书",
        number: `示例-2026-${id.slice(0, 8)}`,
        issuer: "示例检测中心",
        issuedOn: "2026-03-01",
        expiresOn: "2027-02-28",
      };
      const sent = { organisationId, scope: [capability], submittedBy: cast.as("vendor").personId, submittedAt: today };
      const verdict = status === "waiting" ? {} : { reason: "与原件不符。", decidedBy: cast.as("office").personId, decidedAt: today };
      await db.insert(qualifications).values({ id, ...stated, ...sent, status, ...verdict });
      return { id };
    },
  });
  const renewal = (what: string, which: (papers: Record<"former" | "next", string>) => string): Subject => ({
    what,
    at: /^qualifications\/:id/,
    make: async () => {
      const papers = { former: randomUUID(), next: randomUUID() };
      const of = { organisationId: cast.idOf("vendor"), scope: [capability], submittedBy: cast.as("vendor").personId, submittedAt: today };
      const stated = { ...of, name: "专用产品检测证书", number: `示例-2026-${papers.former.slice(0, 8)}`, issuer: "示例检测中心" };
      const verdict = { status: "verified" as const, decidedBy: cast.as("office").personId, decidedAt: today };
      await db.insert(qualifications).values({ id: papers.former, ...stated, issuedOn: "2026-03-01", expiresOn: "2027-02-28", ...verdict });
      await db.insert(qualifications).values({ id: papers.next, ...stated, issuedOn: "2026-11-01", expiresOn: "2028-02-29" });
      return { id: which(papers) };
    },
  });
  const standing = (what: string, organisationId: string, withdrawn = {}): Subject => ({
    what,
    at: /^standings\/:id/,
    make: async () => {
      const id = randomUUID();
      const said = { kind: "positive" as const, title: `示例表彰 ${id.slice(0, 8)}`, reason: "按期完成整改。", source: "示例网站", startsOn: "2026-10-09" };
      await db.insert(standings).values({ id, organisationId, ...said, writtenBy: cast.as("office").personId, writtenAt: today, ...withdrawn });
      return { id };
    },
  });
  let paper: string | undefined;
  const sentPaper = async () => {
    if (paper) return paper;
    const vendor = await app.as("vendor", "editor");
    const stated = { name: "专用产品检测证书", number: "示例-2026-009", issuer: "示例检测中心", issuedOn: "2026-03-01", scope: capability };
    await vendor.upload(paths.qualificationNew(), stated, [{ field: "paper", name: "证书.pdf", bytes: pdf() }]);
    const [file] = await db.select({ id: files.id }).from(files);
    paper = file?.id ?? "";
    return paper;
  };
  const codeOf = async (id: string) =>
    (await db.select({ creditCode: organisations.creditCode }).from(organisations).where(eq(organisations.id, id)))[0]?.creditCode;
  const page = (what: string, make: () => Promise<string>): Subject => ({
    what,
    at: /^vendors\/:creditCode/,
    make: async () => ({ creditCode: (await codeOf(await make())) ?? "" }),
  });
  return [
    ...(["registered", "pending", "rejected", "verified", "suspended", "withdrawn"] as const).map((status) => house(status, anew(status))),
    house("the office’s own", async () => ({ id: cast.idOf("office") })),
    house("the mixed house", async () => ({ id: cast.idOf("mixed") })),
    member("a viewer of the owner’s", () => another("viewer")),
    member("another owner of the owner’s", () => another("owner")),
    member("the owner themselves", async () => ownMembership),
    invitation("of the owner’s, standing"),
    invitation("of the owner’s, withdrawn", { withdrawnAt: today }),
    ...qualificationStatuses.map((status) => qualification(status)),
    renewal("waiting, renews one", ({ next }) => next),
    renewal("verified, its renewal waits", ({ former }) => former),
    qualification("waiting", cast.idOf("mixed"), "the mixed house’s, waiting"),
    qualification("waiting", suspended.id, "a suspended house’s, waiting"),
    standing("of the vendor", cast.idOf("vendor")),
    standing("of the vendor, withdrawn", cast.idOf("vendor"), {
      withdrawalReason: "经复议撤销",
      withdrawnAt: today,
      withdrawnBy: cast.as("office").personId,
    }),
    standing("of the mixed house", cast.idOf("mixed")),
    standing("of the suspended house", suspended.id),
    { what: "the vendor’s paper", at: /^files\/:id/, make: async () => ({ id: await sentPaper() }) },
    page("a vendor", async () => cast.idOf("vendor")),
    page("a demand owner", async () => cast.idOf("owner")),
    page("the pending house", async () => pending.id),
    page("the suspended house", async () => suspended.id),
  ];
}
