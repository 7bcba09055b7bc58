import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { findTeams, type Member } from "#app/domain/matching/team/find-team.ts";
import { against, median, milliseconds, quantile, table } from "./figures.ts";
import type { SyntheticWorld } from "./synthetic-world.ts";

const openScenarios = 120;
const vendors = 5000;
const productsEach = 2;
const rounds = 5;
const aims = { rerank: 1000, teams: 50 };

/** Every open scenario ranked anew, one after the other on one thread, by all that production ranks by; and teams for each. */
export function runRerank(world: SyntheticWorld, { products, top }: { products: number; top: number }) {
  const items = [...world.items(products, true)];
  const index = new ProductIndex(learn(world.hierarchy, items), items);
  const needs = world.queries(openScenarios, true);
  const all = () => timed(() => needs.map((query) => index.rank(query, top)));
  all();
  const totals = Array.from({ length: rounds }, all);
  console.log(`\n${openScenarios} scenarios ranked anew over ${products} products, tags, text and nearness, the first ${top} of each`);
  console.log(
    `all in ${milliseconds(median(totals))} (median of ${rounds} rounds, ${milliseconds(median(totals) / openScenarios)} each), ${against(median(totals) <= aims.rerank, `≤ ${aims.rerank} ms`)}`,
  );
  searchTeams(world);
}

function searchTeams(world: SyntheticWorld) {
  const items = [...world.items(vendors * productsEach, false)];
  const needs = world.queries(200, false);
  const rows = [["", "p50", "p95", "p99", "", "found", "vendors that answer"]];
  for (const small of [false, true]) {
    const asked = needs.map((query) => ({ query, members: membersFor(world, query, items) }));
    const requirements = ({ wants }: Query) => wants.map(({ must, weight }) => ({ must, weight }));
    let found = 0;
    for (const { query, members } of asked.slice(0, 20)) findTeams({ requirements: requirements(query), small }, members);
    const times = asked.map(({ query, members }) => timed(() => (found += findTeams({ requirements: requirements(query), small }, members).exist > 0 ? 1 : 0)));
    const [p50, p95, p99] = [median(times), quantile(times, 0.95), quantile(times, 0.99)];
    const answering = median(asked.map(({ members }) => new Set(members.map(({ vendor }) => vendor)).size));
    rows.push([
      small ? "with a small one" : "teams",
      milliseconds(p50),
      milliseconds(p95),
      milliseconds(p99),
      against(p99 <= aims.teams, `p99 ≤ ${aims.teams} ms`),
      `${found} of ${needs.length}`,
      String(answering),
    ]);
  }
  console.log(`\nteams of at most three of ${vendors} vendors, ${productsEach} products each, for ${needs.length} needs with three musts of nine requirements`);
  console.log(table(rows));
}

/** What each product that answers something would bring. */
function membersFor({ hierarchy }: SyntheticWorld, { wants }: Query, items: readonly Item[]): Member[] {
  const relatives = wants.map(({ capability }) => relativesOf(hierarchy, capability, engineWeights.worth));
  return items.flatMap(({ key, offers }, i) => {
    const answers = relatives.map((known) =>
      offers.reduce((most, { capability, strength }) => {
        const relative = known.get(capability);
        return relative ? Math.max(most, relative.cover === 1 ? 1 : relative.worth * strength) : most;
      }, 0),
    );
    const vendor = Math.floor(i / productsEach);
    return answers.some((answer) => answer > 0) ? [{ product: key, vendor: `V${String(vendor).padStart(5, "0")}`, small: vendor % 3 === 0, answers }] : [];
  });
}

function timed(run: () => unknown) {
  const started = performance.now();
  run();
  return performance.now() - started;
}
