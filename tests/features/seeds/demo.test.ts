import { randomUUID } from "node:crypto";
import { and, count, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { effectiveEvidence, evidenceLevels } from "#app/domain/product/evidence.ts";
import { evidenceDateProblem } from "#app/domain/product/evidence-dates.ts";
import { type ProductContent, productText } from "#app/domain/product/product.ts";
import { needSections, requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { fitProduct } from "#app/features/matching/fit-product.server.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { type Connection, connect, type Database } from "#db/client.server.ts";
import {
  claims,
  confirmations,
  counters,
  entries,
  organisations,
  people,
  products,
  productVersions,
  requirements,
  scenarioEventRows,
  scenarios,
} from "#db/schema/index.ts";
import { seedDemo } from "#seeds/demo/index.ts";
import { asOwner, demoDatabase } from "#tests/support/database.ts";

let db: Database;
let url: string;
let ownerUrl: string;
beforeAll(async () => {
  ({ db, url, ownerUrl } = await demoDatabase());
});

/** Somebody of an office, who sees what every product fits. */
const somebody: PersonActor = {
  kind: "person",
  personId: "somebody",
  name: "somebody",
  actingFor: { organisationId: "an office", name: "an office", status: "verified", capacities: ["operator"], role: "owner", membershipId: "a membership" },
  reviewerId: null,
};

const length = (text: string) => [...text].length;
const inStatus = (status: "open" | "in-review" | "draft" | "evaluating") => db.$count(scenarios, eq(scenarios.status, status));

describe("the demo world is large enough to be believed", () => {
  test("120 open scenarios and more, 30 at least of every domain", async () => {
    const open = await db.select({ domain: scenarios.domain, count: count() }).from(scenarios).where(eq(scenarios.status, "open")).groupBy(scenarios.domain);
    expect(open.map(({ domain }) => domain).sort()).toEqual([...scenarioDomains].sort());
    for (const { domain, count } of open) expect(count, domain ?? "").toBeGreaterThanOrEqual(30);
    expect(await inStatus("open")).toBeGreaterThanOrEqual(120);
  });

  test("others are on their way there, or past it", async () => {
    expect(await inStatus("in-review")).toBeGreaterThanOrEqual(4);
    const returned = await db
      .select({ id: scenarios.id })
      .from(scenarios)
      .innerJoin(scenarioEventRows, eq(scenarioEventRows.scenarioId, scenarios.id))
      .where(sql`${scenarios.status} = 'draft' and ${scenarioEventRows.event} = 'return'`);
    expect(returned.length).toBeGreaterThanOrEqual(3);
    expect((await inStatus("draft")) - returned.length).toBeGreaterThanOrEqual(5);
    expect(await inStatus("evaluating")).toBeGreaterThanOrEqual(10);
  });

  test("the vendor whom a visitor of the demo signs in as has products that scenarios ask for, well and nearly", async () => {
    const office: UseCaseContext = {
      actor: somebody,
      db,
      clock: async () => new Date(),
      newId: randomUUID,
      reference: await loadReference(db),
      demo: true,
      origin: "",
      enqueue: nobodyWaits,
    };
    const own = await db
      .select({ number: products.number })
      .from(products)
      .innerJoin(organisations, eq(organisations.id, products.organisationId))
      .where(and(eq(products.status, "listed"), sql`${organisations.name} like '%清风%'`));
    const fits = await Promise.all(own.map(async ({ number }) => await fitProduct(office, number ?? "")));
    const rows = fits.map((found) => (found.ok ? found.value.scenarios.map(({ fit, mustsCovered }) => `${fit} ${mustsCovered}`) : []));
    expect(rows.filter((found) => found.length >= 4 && new Set(found).size > 1).length).toBeGreaterThanOrEqual(2);
  });

  test("60 vendors, 200 products, 20 entries", async () => {
    expect(await db.$count(organisations, sql`'supply' = any(capacities)`)).toBeGreaterThanOrEqual(60);
    expect(await db.$count(products, eq(products.status, "listed"))).toBeGreaterThanOrEqual(200);
    expect(await db.$count(entries)).toBeGreaterThanOrEqual(20);
  });

  test("one vendor is suspended, and had products on offer", async () => {
    const suspended = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.status, "suspended"));
    expect(suspended).toHaveLength(1);
    expect(await db.$count(products, eq(products.organisationId, suspended[0]?.id ?? ""))).toBeGreaterThan(0);
  });

  test("evidence of every level stands, and some waits or has expired", async () => {
    const today = beijingDay(new Date());
    const standing = (await db.select().from(claims)).map((claim) => effectiveEvidence(claim, today));
    expect(new Set(standing.map(({ level }) => level))).toEqual(new Set(evidenceLevels));
    expect(standing.some(({ pending }) => pending)).toBe(true);
    expect(standing.some(({ expired }) => expired)).toBe(true);
  });
});

describe("the demo world holds nothing that the rules would refuse", () => {
  test("texts are within their limits", async () => {
    const written = (await db.select().from(scenarios)).filter(({ status }) => status !== "draft");
    const long = written.flatMap((row) => [
      length(row.title) > scenarioText.title.most && `${row.title}: title`,
      length(row.summary) > scenarioText.summary.most && `${row.title}: summary`,
      ...needSections.map(
        (section) => (length(row[section]) > scenarioText.section.most || length(row[section]) < scenarioText.section.least) && `${row.title}: ${section}`,
      ),
    ]);
    expect(long.filter(Boolean)).toEqual([]);
    const listed = await db.select().from(products);
    expect(
      listed.filter(
        ({ name, summary, detail }) =>
          length(name) > productText.name.most || length(summary) > productText.summary.most || length(detail) > productText.detail.most,
      ),
    ).toEqual([]);
  });

  test("every requirement and every claim is of a capability that may be claimed", async () => {
    const wrong = await db.execute(
      sql`select capability from ${requirements} union select capability from ${claims} except select slug from concepts where claimable and retired_at is null`,
    );
    expect([...wrong]).toEqual([]);
  });

  test("every product claims three to twelve capabilities", async () => {
    const claimed = await db.execute<{ count: number }>(sql`select count(*)::int as count from ${claims} group by product_id`);
    expect(claimed.length).toBeGreaterThan(200);
    expect(claimed.filter(({ count }) => count < 3 || count > 12)).toEqual([]);
  });

  test("everybody has a name of their own", async () => {
    const names = (await db.select({ name: people.name }).from(people)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\p{Script=Han}{3}$/u.test(name))).toEqual([]);
  });

  test("every scenario asks for as much as one may, and for something that must be", async () => {
    const asked = await db.execute<{ count: number; musts: number }>(
      sql`select count(*)::int as count, count(*) filter (where importance = 'must')::int as musts from ${requirements} join ${scenarios} s on s.id = scenario_id where s.status <> 'draft' group by scenario_id`,
    );
    expect(asked.length).toBeGreaterThan(130);
    expect(asked.filter((one) => one.count < requirementCount.least || one.count > requirementCount.most || one.musts === 0)).toEqual([]);
  });

  test("numbers run without a gap, in the order of publication", async () => {
    const numbered = await db.select({ number: scenarios.number }).from(scenarios).where(sql`number is not null`).orderBy(scenarios.openedAt, scenarios.number);
    expect(numbered.map(({ number }) => Number(number?.slice(-4)))).toEqual(numbered.map((_, i) => i + 1));
  });

  test("no evidence is younger than the version that shows it, or than the request to confirm it; its dates hold", async () => {
    const versions = await db.select().from(productVersions);
    const claimed = versions.flatMap(({ content, createdAt }) => (content as ProductContent).claims.map((claim) => ({ ...claim, day: beijingDay(createdAt) })));
    const drafted = await db
      .select({ issuedOn: claims.issuedOn, expiresOn: claims.expiresOn, at: products.updatedAt })
      .from(claims)
      .innerJoin(products, eq(products.id, claims.productId))
      .where(eq(products.status, "draft"));
    const asked = await db.select({ issuedOn: confirmations.issuedOn, expiresOn: confirmations.expiresOn, at: confirmations.askedAt }).from(confirmations);
    const shown = [...claimed, ...[...drafted, ...asked].map(({ at, ...dates }) => ({ ...dates, day: beijingDay(at) }))];
    expect(shown.filter(({ issuedOn }) => issuedOn !== null).length).toBeGreaterThan(1000);
    expect(shown.filter((one) => evidenceDateProblem(one, one.day) !== null)).toEqual([]);
  });

  test("a document that names its year names the year of its issue", async () => {
    const shown = await db.select({ reference: claims.reference, issuedOn: claims.issuedOn }).from(claims).where(sql`reference ~ '20[0-9][0-9](〕|-)'`);
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter(({ reference, issuedOn }) => !new RegExp(`(?<!\\d)${issuedOn?.slice(0, 4)}[〕-]`, "u").test(reference))).toEqual([]);
  });

  test("what the catalogue holds was listed before its term began, in the version that it pins", async () => {
    const pinned = await db
      .select({ number: entries.number, from: entries.validFrom, listedAt: products.listedAt, versionAt: productVersions.createdAt, version: products.version })
      .from(entries)
      .innerJoin(products, eq(products.id, entries.productId))
      .innerJoin(productVersions, and(eq(productVersions.productId, entries.productId), eq(productVersions.version, entries.productVersion)));
    expect(pinned.length).toBeGreaterThanOrEqual(20);
    expect(pinned.filter(({ from, listedAt, versionAt }) => !listedAt || beijingDay(listedAt) >= from || beijingDay(versionAt) >= from)).toEqual([]);
    expect(pinned.some(({ version }) => version > 1)).toBe(true);
  });

  test("what waits in the review queue came in on several days, no two in the same minute", async () => {
    const waiting = await db
      .select({ at: scenarioEventRows.at })
      .from(scenarioEventRows)
      .innerJoin(scenarios, eq(scenarios.id, scenarioEventRows.scenarioId))
      .where(and(eq(scenarios.status, "in-review"), eq(scenarioEventRows.event, "submit")));
    expect(new Set(waiting.map(({ at }) => at.toISOString())).size).toBe(waiting.length);
    expect(new Set(waiting.map(({ at }) => beijingDay(at))).size).toBeGreaterThanOrEqual(3);
    expect(waiting.every(({ at }) => at < new Date())).toBe(true);
  });

  test("everybody and every house in it is marked as the demo's", async () => {
    expect(await db.$count(people, eq(people.demo, false))).toBe(0);
    expect(await db.$count(organisations, eq(organisations.demo, false))).toBe(0);
    expect(await db.$count(organisations, sql`substr(credit_code, 3, 6) <> '999999'`)).toBe(0);
  });
});

describe("every house in it came as houses do", () => {
  test("it registered, sent its proof and was verified, in this order; the office alone at the machine", async () => {
    const rows = await db.execute<{ name: string; office: boolean; proofs: number; said: string; inOrder: boolean }>(
      sql`select o.name, 'operator' = any(o.capacities) as office, (select count(*)::int from files f where f.organisation_id = o.id and f.purpose = 'organisation-proof') as proofs,
        (select string_agg(e.event, ' ' order by e.at, e.event) from organisation_events e where e.organisation_id = o.id and e.event in ('submit-proof', 'verify')) as said,
        o.created_at <= o.verified_at as "inOrder" from ${organisations} o where o.status in ('verified', 'suspended')`,
    );
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.filter(({ office, proofs, said, inOrder }) => said !== "submit-proof verify" || !inOrder || proofs !== (office ? 0 : 1))).toEqual([]);
  });
});

describe("playing it", () => {
  /** Plays with connections of its own, as a start does. */
  async function play() {
    const lines: string[] = [];
    const app: Connection = connect(url, { max: 8, hasty: true });
    await asOwner(ownerUrl, ({ db: owner }) => seedDemo({ owner, app: app.db, background: db, report: (line) => void lines.push(line) })).finally(app.close);
    return lines;
  }
  const facts = async () => ({
    scenarios: await db.select({ id: scenarios.id, number: scenarios.number, status: scenarios.status }).from(scenarios).orderBy(scenarios.id),
    products: await db.select({ id: products.id, number: products.number, status: products.status }).from(products).orderBy(products.id),
    claims: await db.select({ id: claims.id, level: claims.level, confirmed: claims.confirmed }).from(claims).orderBy(claims.id),
    entries: await db.select({ id: entries.id, number: entries.number, productId: entries.productId }).from(entries).orderBy(entries.id),
  });

  test("once it is there, a start leaves it alone and says nothing", async () => {
    const before = await facts();
    expect(await play()).toEqual([]);
    expect(await facts()).toEqual(before);
  });

  test("one that broke off is cleared and played anew: the same world, ids and numbers alike", { timeout: 120_000 }, async () => {
    const before = await facts();
    await asOwner(ownerUrl, ({ db: owner }) => owner.update(counters).set({ last: 1 }).where(eq(counters.name, "demo-world")));
    expect(await play()).toEqual([expect.stringMatching(/^demo world: /)]);
    expect(await facts()).toEqual(before);
  });

  test("when its last deadline has passed, a start says how to renew it, and no sooner", async () => {
    const past = sql`now() - interval '1 day'`;
    const [last] = await db.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.status, "open")).limit(1);
    await db.update(scenarios).set({ questionsCloseAt: sql`now() - interval '2 days'`, closesAt: past }).where(sql`status = 'open' and id <> ${last?.id}`);
    expect(await play()).toEqual([]);
    await db
      .update(scenarios)
      .set({ questionsCloseAt: sql`now() - interval '2 days'`, closesAt: past })
      .where(eq(scenarios.id, last?.id ?? ""));
    expect(await play()).toEqual([expect.stringContaining("npm run demo:renew")]);
  });
});
