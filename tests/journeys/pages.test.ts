import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { claims, confirmations, entries, organisations, products, scenarios } from "#db/schema/index.ts";
import { type Account, expectSound, openMarket } from "#tests/support/journey.ts";

const market = await openMarket();
const { db } = market.app;

/** Things of the demo world that the pages below show; by what the page needs of them. */
const found: Record<string, string> = {};
beforeAll(async () => {
  const [open] = await db.select({ number: scenarios.number }).from(scenarios).where(eq(scenarios.status, "open")).limit(1);
  const [closed] = await db.select({ number: scenarios.number }).from(scenarios).where(eq(scenarios.status, "evaluating")).limit(1);
  const [listed] = await db
    .select({ number: products.number, creditCode: organisations.creditCode })
    .from(products)
    .innerJoin(entries, eq(entries.productId, products.id))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .limit(1);
  const [retired] = await db.select({ number: products.number }).from(products).where(eq(products.status, "retired")).limit(1);
  const [review] = await db.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.status, "in-review")).limit(1);
  const [decided] = await db
    .select({ id: confirmations.id })
    .from(confirmations)
    .innerJoin(claims, eq(claims.id, confirmations.claimId))
    .innerJoin(products, eq(products.id, claims.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(organisations.name, "示例清风安全科技"), eq(confirmations.state, "refused")))
    .limit(1);
  const ofMetro = and(eq(organisations.name, "示例市轨道交通集团"));
  const [metro] = await db
    .select({ number: scenarios.number })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(ofMetro, eq(scenarios.status, "open")))
    .limit(1);
  const [draft] = await db
    .select({ id: scenarios.id })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(ofMetro, eq(scenarios.status, "draft")))
    .limit(1);
  const [own] = await db
    .select({ number: products.number })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(organisations.name, "示例清风安全科技"), eq(products.status, "listed"), isNotNull(products.number)))
    .limit(1);
  const [waiting] = await db
    .select({ id: confirmations.id })
    .from(confirmations)
    .innerJoin(claims, eq(claims.id, confirmations.claimId))
    .where(and(eq(confirmations.state, "waiting"), eq(confirmations.level, "tested")))
    .limit(1);
  Object.assign(found, {
    open: open?.number,
    closed: closed?.number,
    listed: listed?.number,
    vendor: listed?.creditCode,
    retired: retired?.number,
    review: review?.id,
    decided: decided?.id,
    draft: draft?.id,
    metro: metro?.number,
    own: own?.number,
    waiting: waiting?.id,
  });
});

/** `{open}` and the like stand for what was found. */
const pages: [Account | "visitor", string[]][] = [
  [
    "visitor",
    [
      "/",
      "/scenarios",
      "/scenarios?q=ZTNA&domain=digital-infrastructure",
      "/scenarios?q=没有这样的东西",
      "/scenarios/{open}",
      "/scenarios/{closed}",
      "/products",
      "/products?catalogue=yes&sort=name",
      "/products/{listed}",
      "/products/{retired}",
      "/vendors/{vendor}",
      "/catalogue",
      "/capabilities",
      "/capabilities?q=零信任",
      "/capabilities/zero-trust",
      "/capabilities/gap-map",
      "/matching",
      "/sign-in",
      "/sign-in?next=/desk",
      "/no/such/page",
    ],
  ],
  [
    "drafter",
    [
      "/desk",
      "/scenarios/drafts",
      "/scenarios/drafts/{draft}/need",
      "/scenarios/drafts/{draft}/requirements",
      "/scenarios/drafts/{draft}/conditions",
      "/scenarios/drafts/{draft}/check",
      "/scenarios/{metro}",
      "/scenarios/{metro}/candidates",
      "/scenarios/{metro}/comparison?product={listed}&product={own}",
      "/scenarios/{metro}/teams",
      "/scenarios/{metro}/shortlist",
      "/scenarios/{metro}/intents",
      "/products/drafts",
    ],
  ],
  [
    "vendor",
    [
      "/desk",
      "/products/drafts",
      "/products/{own}",
      "/products/{own}/about",
      "/products/{own}/claims",
      "/products/{own}/scenarios",
      "/capabilities/gap-map",
      "/scenarios/{metro}/candidates",
      "/scenarios/{metro}/intents",
      "/scenarios/{metro}/intents/new",
      "/confirmations/{decided}",
    ],
  ],
  [
    "operator",
    ["/desk", "/operate", "/operate/scenarios/{review}", "/operate/scenarios/{review}/return", "/confirmations/{waiting}", "/confirmations/{waiting}/refusal"],
  ],
  ["auditor", ["/desk", "/capabilities/gap-map?domain=data-compliance", "/scenarios/{metro}/candidates"]],
  ["reviewer", ["/desk"]],
];

describe.each(["zh-CN", "en"] as const)("in %s every page is sound", (locale) => {
  test.each(pages)("for %s", async (who, paths) => {
    const page = who === "visitor" ? await market.visit({ locale }) : await market.signIn(who, { locale });
    for (const path of paths) {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => found[name] ?? `no-${name}`);
      expect(address, path).not.toContain("no-");
      await page.goto(address);
      await expectSound(page);
    }
    await page.context().close();
  });
});
