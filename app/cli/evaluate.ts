import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { bootstrap } from "#app/domain/measure/bootstrap.ts";
import { foldsOf } from "#app/domain/measure/judged-set.ts";
import { type Metric, mean, measureRanking, metrics } from "#app/domain/measure/metrics.ts";
import { ablationsFor, type Run, systemsFor } from "#app/domain/measure/systems.ts";
import { fail } from "./console.ts";
import { printCrossValidation } from "./cross-validate.ts";
import { crossValidateSuggestions, evaluateSuggestions } from "./evaluate-suggestions.ts";
import { readSet } from "./read-judged-set.ts";

/**
 * `npm run evaluate -- DIR [--run-out FILE] [--ablate]`: what the engine is worth on a set labelled by people; `--cross-validate DIR …`: what
 * its weights would be, chosen on other queries than they are judged on; `--suggestions`: suggested requirements on the demo.
 */
const usage = "usage: npm run evaluate -- DIR [--run-out FILE] [--ablate] | --cross-validate DIR … | --suggestions [--cross-validate]";
const { positionals, values } = readArguments();
const [directory] = positionals;
if (values.suggestions) {
  if (values["cross-validate"]) crossValidateSuggestions();
  else evaluateSuggestions();
  process.exit();
}
if (!directory) fail(usage, 2);
if (values["cross-validate"]) {
  printCrossValidation(positionals);
  process.exit();
}

if (positionals.length > 1) fail(usage, 2);
const set = readSet(directory);
if (set.queries.length === 0) fail(`cannot read a labelled set: ${directory}: no query has a candidate that is labelled for it`);
const figures = new Map<string, Record<Metric, number>[]>();
const lines: string[] = [];
for (const fold of foldsOf(set)) {
  const systems = { ...systemsFor(set, fold), ...(values.ablate ? ablationsFor(set, fold) : {}) };
  for (const [name, rank] of Object.entries(systems)) {
    const held = figures.get(name) ?? [];
    figures.set(name, held);
    for (const judged of fold.queries) {
      const run = rank(judged);
      held.push(
        measureRanking(
          run.map(({ key }) => key),
          judged.grades,
        ),
      );
      if (name === "engine" && values["run-out"]) lines.push(...trecLines(judged.query.key, run));
    }
  }
}

console.log(`${directory}: ${set.queries.length} queries × ${set.items.length} candidates, engine ${engineVersion}\n`);
console.log("                      nDCG@10   MAP     R@10    P@1     nDCG@10 of the engine above it [95 %, paired]");
const engine = figures.get("engine") ?? [];
for (const [name, rows] of figures) {
  const row = metrics.map((metric) => mean(rows.map((figure) => figure[metric])).toFixed(4));
  const gain = bootstrap(rows.map(({ ndcg10 }, i) => (engine[i]?.ndcg10 ?? 0) - ndcg10));
  const against = name === "engine" ? "" : `${signed(gain.mean)} [${signed(gain.low)}, ${signed(gain.high)}]`;
  console.log(`${name.padEnd(20)}${/\p{Script=Han}/u.test(name) ? "" : "    "}  ${row.join("  ")}  ${against}`);
}
if (values["run-out"]) writeRun(values["run-out"]);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        "run-out": { type: "string" },
        ablate: { type: "boolean", default: false },
        "cross-validate": { type: "boolean", default: false },
        suggestions: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message.split(". ")[0]}\n${usage}`, 2);
  }
}

function writeRun(file: string) {
  try {
    writeFileSync(file, `${lines.join("\n")}\n`);
  } catch (error) {
    fail(`cannot write the run: ${(error as Error).message}`);
  }
}

function signed(value: number) {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
}

/** TREC's run format; scores as text so that their order survives. */
function trecLines(query: string, run: Run) {
  return run.map(({ key, score }, i) => `${query} Q0 ${key} ${i + 1} ${score.toFixed(9)} anchang`);
}
