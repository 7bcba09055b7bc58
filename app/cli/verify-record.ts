import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { atConsole } from "#app/domain/identity/actor.ts";
import type { Checkpoint } from "#app/domain/record/checkpoint.ts";
import type { RecordFault } from "#app/domain/record/walk-chain.ts";
import { keepVerification } from "#app/features/record/keep-verification.server.ts";
import { type Verification, verifyRecord } from "#app/features/record/verify-record.server.ts";
import { openSigningKey } from "#app/platform/signing-key.server.ts";
import { fail, openConsole } from "./console.ts";

const usage = "usage: npm run verify-record [-- --checkpoint FILE …] [--events]";

/** How a row does not fit, for people. */
const words: Record<RecordFault, string> = {
  missing: "is missing",
  unlinked: "does not follow the row before it",
  changed: "is not as it was written",
  "particulars-changed": "has particulars that are not as they were written",
  "particulars-missing": "has lost its particulars, and no later row says that they were erased",
  rewritten: "is another than the checkpoint says: the record was written anew",
  "cut-off": "is missing: the record was cut, a checkpoint goes farther",
  "stray-particulars": "is missing: its particulars are there without it",
};

/**
 * `npm run verify-record`: walks the whole record in a process of its own, and names the first row that does not fit. With checkpoints that
 * were kept elsewhere it finds what was cut or written anew as a whole; with `--events`, the histories on pages are held against it too.
 */
const { kept, events } = readArguments();
const { env, ctx, close } = await openConsole(atConsole);
try {
  const { trusted } = openSigningKey(env);
  const verification = await verifyRecord(ctx, { trusted, kept, events });
  const problems = problemsOf(verification);
  await keepVerification(ctx, verification, problems[0] ?? "");
  for (const line of problems) console.error(line);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(resultOf(verification));
} finally {
  await close();
}

function problemsOf({ misfit, forged, events: checked }: Verification) {
  return [
    ...(misfit ? [`row ${misfit.sequence} ${words[misfit.fault]}`] : []),
    ...forged.map(({ sequence, at, keyId }) => `the checkpoint of ${at} (row ${sequence}) is signed by no trusted key as it stands: key ${keyId}`),
    ...(checked?.strange.map(
      ({ table, id, fault }) => `${table} ${id} ${fault === "gone" ? "is gone" : fault === "changed" ? "was changed" : "is not recorded"}`,
    ) ?? []),
  ];
}

function resultOf({ rows, erased, head, checkpoints, events: checked }: Verification) {
  const said = [`${rows} rows fit, up to ${head.hash}`];
  if (erased > 0) said.push(`${erased} of them erased`);
  said.push(`${checkpoints} checkpoints hold`);
  if (checked) said.push(`${checked.checked} events as recorded${checked.before > 0 ? `, ${checked.before} from before` : ""}`);
  return said.join("; ");
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { checkpoint: { type: "string", multiple: true, default: [] }, events: { type: "boolean", default: false } } });
    return { kept: values.checkpoint.map(readCheckpoint), events: values.events };
  } catch (error) {
    return fail(`${(error as Error).message.split(". ")[0]}\n${usage}`, 2);
  }
}

function readCheckpoint(file: string): Checkpoint {
  const shape = z.object({ sequence: z.number(), hash: z.string(), at: z.string(), keyId: z.string(), publicKey: z.string(), signature: z.string() });
  const read = shape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file} is no checkpoint`);
  return read.data;
}
