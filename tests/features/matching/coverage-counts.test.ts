import { beforeAll, expect, test } from "vitest";
import { countScenarioCoverage } from "#app/features/matching/count-scenario-coverage.server.ts";
import type { OpenLibrary } from "#app/features/matching/product-library.server.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { done } from "#tests/features/products/world.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { libraryOf } from "#tests/support/library.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, stated, today } from "./world.ts";

let cast: Cast;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let asked: ReturnType<typeof must>[];
let library: OpenLibrary;
beforeAll(async () => {
  const { db, backgroundUrl: url } = await freshDatabase();
  cast = await createCast(db);
  library = libraryOf(url, cast.reference, async () => today);
  act = actingOn(cast);
  caps = pickCapabilities(cast.reference);
  asked = [must(caps.first), should(caps.second), should(caps.third)];
});

const counts = async () => {
  const { fitting, byRequirement } = await countScenarioCoverage(act.visitor(), asked, today);
  return [fitting, ...byRequirement];
};

test("an empty library covers nothing", async () => {
  expect(await counts()).toEqual([0, 0, 0, 0]);
});

test("each listed product counts once a requirement; narrower claims count, drafts and retired products do not", async () => {
  const { first, second, third, narrower } = caps;
  await act.listProduct("vendor", "示例甲", [documented(first), documented(narrower)]);
  await act.listProduct("secondVendor", "示例乙", [stated(narrower), stated(second)]);
  await act.listProduct("secondVendor", "示例丙", [stated(third)]);
  expect(await counts()).toEqual([2, 2, 1, 1]);
  await act.draftProduct("vendor", "示例草稿", [documented(first)]);
  const gone = await act.listProduct("vendor", "示例下架", [documented(first)]);
  expect(await counts()).toEqual([3, 3, 1, 1]);
  done(await advanceProduct(act.at("vendor"), gone.id, "retire"));
  expect(await counts()).toEqual([2, 2, 1, 1]);
});

test("the figures are those of the ranking", async () => {
  const { number } = await act.openScenario({ requirements: asked });
  await library.settled();
  const { rows } = done(await rankScenario(act.at("owner"), library, number));
  const covered = asked.map((_, i) => rows.filter(({ answers }) => answers[i]?.coverage === "covered").length);
  expect(await counts()).toEqual([rows.filter(({ fit }) => fit === "fits").length, ...covered]);
});

test("a suspended vendor's products are in no figure", async () => {
  const operator = cast.contextFor(cast.as("office"));
  done(await advanceOrganisation(operator, cast.idOf("secondVendor"), "suspend", suspension));
  expect(await counts()).toEqual([1, 1, 0, 0]);
  done(await advanceOrganisation(operator, cast.idOf("secondVendor"), "reinstate"));
});
