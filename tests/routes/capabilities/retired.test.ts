import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";
import { codeLists } from "#seeds/reference/code-lists.ts";
import { writeReference } from "#seeds/reference/index.ts";
import { actingOn, documented, must, pickCapabilities, stated, today } from "#tests/features/matching/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { asOwner } from "#tests/support/database.ts";

let app: TestApp;
let scenario: string;
/** Retired while a scenario asks for it: one that nothing claims, and one that a product claims. */
let gone: { missing: string; claimed: string };
let stays: string;
const nameOf = (slug: string) => capabilities.find((concept) => concept.slug === slug)?.zh ?? "";

beforeAll(async () => {
  app = await startApp({ now: () => today });
  const act = actingOn(app.cast);
  const { first, second, third } = pickCapabilities(app.cast.reference);
  gone = { missing: first, claimed: second };
  stays = third;
  await act.listProduct("vendor", "示例各有一点", [stated(second), stated(third)]);
  await act.listProduct("secondVendor", "示例只有其一", [documented(third)]);
  scenario = (await act.openScenario({ requirements: [must(first), must(second), must(third)] })).number;
  await app.library.settled();
});

/** As a start with a newer taxonomy does. */
async function retire(slugs: readonly string[]) {
  const without = capabilities
    .filter(({ slug }) => !slugs.includes(slug))
    .map((concept) => ({ ...concept, broader: concept.broader.filter((slug) => !slugs.includes(slug)) }));
  await asOwner(app.ownerUrl, ({ db }) => writeReference(db, { capabilities: without, codeLists }));
  Object.assign(app.cast.reference, await loadReference(app.db));
}

test("a retired capability's address says so and what that means; nobody is told to claim it", async () => {
  const owner = await app.as("owner");
  const candidates = paths.scenarioCandidates(scenario);
  const [, product = ""] = /<li id="(PD-\d{6})">/.exec((await owner.get(candidates)).html) ?? [];
  const before = await owner.get(`${candidates}?open=${product}`);
  for (const slug of [gone.missing, gone.claimed, stays]) expect(changesIn(before.html)).toContain(nameOf(slug));

  await retire([gone.missing, gone.claimed]);
  const page = await app.visitor.get(paths.capability(gone.missing));
  expect(page.status).toBe(200);
  for (const words of [nameOf(gone.missing), "已停用", "起，这项能力不再属于能力分类", "不会改给别的能力"]) expect(page.text).toContain(words);
  const english = await app.newVisitor().get(`${paths.capability(gone.missing)}?lang=en`);
  for (const words of ["Retired", "no longer part of the taxonomy"]) expect(english.text).toContain(words);
  expect((await app.visitor.get(paths.capability("no-such-concept"))).status).toBe(404);

  const after = await owner.get(`${candidates}?open=${product}`);
  expect(after.html).toContain(`href="${paths.capability(gone.missing)}"`);
  expect(after.text).toContain(`${nameOf(gone.missing)}（已停用）`);
  expect(changesIn(after.html)).toContain(nameOf(stays));
  for (const slug of [gone.missing, gone.claimed]) expect(changesIn(after.html)).not.toContain(nameOf(slug));
});

/** The lines of what would change a product's place. */
const changesIn = (html: string) => /怎样会改变名次.*?<\/table>/s.exec(html)?.[0] ?? "";
