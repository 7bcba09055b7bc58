import { parseArgs } from "node:util";
import { atConsole } from "#app/domain/identity/actor.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import { runIdOf } from "#app/domain/matching/run/kept-run.ts";
import { findRun } from "#app/features/matching/find-run.server.ts";
import { recallLesson } from "#app/features/matching/lessons.server.ts";
import { openProductLibrary } from "#app/features/matching/product-library.server.ts";
import { type Ranking, rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { replayRun } from "#app/features/matching/replay-run.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { canonicalJson } from "#app/platform/digest.server.ts";
import { fail, openConsole } from "./console.ts";
import { reportOf } from "./match-report.ts";

const usage = `usage: npm run match -- SC-2026-0001 [--top 10] [--json]
       npm run match -- --replay RR-000001 [--json]`;

/**
 * `npm run match -- SC-2026-0001 [--top 10] [--json]`: the ranking that the owner sees, from a terminal.
 * `npm run match -- --replay RR-000001`: a kept run ranked again, to the same bytes, or what of it is gone.
 */
const { number, top, json, run } = readArguments();

// Whoever reads the output may stop early, as `| head` does
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") throw new Error(`cannot write: ${code}`);
});

const session = await openConsole(atConsole);
process.once("SIGINT", () => void session.close().finally(() => process.exit(130)));
const { ctx, urls } = session;
try {
  await (run === null ? rank() : replayKept(run));
} finally {
  await session.close();
}

async function replayKept(kept: string) {
  const found = await findRun(ctx, kept);
  if (!found.ok) fail(`${kept}: no kept run has this number`);
  const replayed = await replayRun(ctx, found.value, (id) => recallLesson(ctx.db, ctx.reference, id));
  if (replayed.outcome === "gone")
    fail(`${kept}: the ${replayed.what} it was made with is gone: it was ${replayed.kept}, here is ${replayed.present || "none"}`);
  if (json) console.log(canonicalJson(replayed.rows));
  if (replayed.outcome === "different") fail(`${kept}: not the same from ${replayed.first} on`);
  if (!json) console.log(`${kept}: ${replayed.rows.length} candidates of ${found.value.input.need.number}, the same to the byte`);
}

async function rank() {
  const library = openProductLibrary({ url: urls.app, reference: ctx.reference, clock: ctx.clock, report: console.error });
  await library.settled();
  const result = await rankScenario(ctx, library, number);
  if (!result.ok) {
    console.error(`${number}: no published scenario has this number`);
    process.exitCode = 1;
  } else if (result.value.unranked) {
    console.error("the product library cannot be ranked");
    process.exitCode = 1;
  } else if (json) console.log(JSON.stringify(asJson(result.value), null, 2));
  else console.log(reportOf(result.value, top, labelsIn({ reference: ctx.reference, locale: "zh-CN" }).capability));
  await library.close();
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { top: { type: "string", default: "10" }, json: { type: "boolean", default: false }, replay: { type: "string" } },
    });
    const [given, ...more] = positionals;
    if (values.replay !== undefined) {
      if (given || runIdOf(values.replay) === null) fail(usage, 2);
      return { number: "", top: 0, json: values.json, run: values.replay };
    }
    if (!given || more.length > 0) fail(usage, 2);
    if (!/^SC-\d{4}-\d{4,}$/iu.test(given)) fail(`${JSON.stringify(given)} is not a scenario's number, which looks like SC-2026-0001`, 2);
    if (!/^[1-9]\d{0,6}$/u.test(values.top)) fail(`--top is how many products to print: a whole number from 1 on, not ${JSON.stringify(values.top)}`, 2);
    return { number: given.toUpperCase(), top: Number(values.top), json: values.json, run: null };
  } catch (error) {
    return fail(`${(error as Error).message.split(". ")[0]}\n${usage}`, 2);
  }
}

/** Full precision in `rows` and their `account`, and `figures` in thousandths as the page shows them. */
function asJson(ranking: Ranking) {
  const { unranked: _, explain, changes: __, ...said } = ranking;
  const rows = ranking.rows.slice(0, top).map((row) => ({ ...row, figures: figuresOf(row.score), account: explain(row) }));
  return { ...said, rows };
}
