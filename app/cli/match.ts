import { parseArgs } from "node:util";
import { atConsole } from "#app/domain/identity/actor.ts";
import { type Ranking, rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { importanceLabel } from "#app/i18n/domain-labels.ts";
import { openConsole } from "./console.ts";

/** `npm run match -- SC-2026-0001 [--top 10] [--json]`: the ranking that the owner sees, from a terminal. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { top: { type: "string", default: "10" }, json: { type: "boolean", default: false } },
});
const [number] = positionals;
const top = Number(values.top);
if (!number || !Number.isSafeInteger(top) || top < 1) {
  console.error("usage: npm run match -- SC-2026-0001 [--top 10] [--json]");
  process.exit(2);
}

const session = await openConsole(atConsole);
try {
  const result = await rankScenario(session.ctx, number.toUpperCase());
  if (!result.ok) {
    console.error(`${number}: no published scenario has this number`);
    process.exitCode = 1;
  } else if (values.json) console.log(JSON.stringify({ ...result.value, rows: result.value.rows.slice(0, top) }, null, 2));
  else print(result.value, top);
} finally {
  await session.close();
}

function print({ need, rows, ranked, excluded, run }: Ranking, most: number) {
  console.log(`${need.number} ${need.title}`);
  console.log(`共 ${ranked} 个产品入列，产品库 ${run.products} 个；引擎 ${run.engine}，标签库 ${run.taxonomy}，数据截至 ${run.asOf}\n`);
  for (const row of rows.slice(0, most)) {
    const mark = row.entry ? ` [目录 ${row.entry}]` : "";
    console.log(
      `${String(row.place).padStart(3)}. ${row.score.toFixed(3)}  必备 ${row.mustsCovered}/${row.musts}  ${row.number} ${row.name}（${row.vendor.name}）${mark}`,
    );
    for (const { requirement, coverage, claim, contribution } of row.parts) {
      const sign = { covered: "●", partly: "◐", missing: "○" }[coverage];
      const by = claim ? `${nameOf(claim.capability)}（${claim.evidence.level}${claim.evidence.pending ? "，待核验" : ""}）` : "缺";
      console.log(`       ${sign} ${importanceLabel[requirement.importance]()} ${nameOf(requirement.capability)} ← ${by}  ${contribution.toFixed(3)}`);
    }
    if (row.mustDeduction < 0) console.log(`       − 必备未满足 ${row.mustDeduction.toFixed(3)}`);
    if (row.catalogueAddend > 0) console.log(`       + 目录优先 ${row.catalogueAddend.toFixed(3)}`);
  }
  for (const product of excluded) console.log(`\n不入列：${product.number} ${product.name}（${product.vendor} 已暂停）`);
}

function nameOf(slug: string) {
  return session.ctx.reference.taxonomy.get(slug)?.zh ?? slug;
}
