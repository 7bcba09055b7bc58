import { writeFileSync } from "node:fs";
import { clock } from "#app/domain/identity/actor.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { readCheckpoints } from "#app/features/record/read-checkpoints.server.ts";
import { openSigningKey } from "#app/platform/signing-key.server.ts";
import { fail, openConsole } from "./console.ts";

/** `npm run sign-checkpoint [-- FILE]`: signs the end of the record as it stands, and writes the checkpoint to a file or to the terminal. */
const [file, ...more] = process.argv.slice(2);
if (more.length > 0 || file?.startsWith("-")) fail("usage: npm run sign-checkpoint [-- FILE]", 2);
const { env, ctx, close } = await openConsole(clock);
try {
  const made = await makeCheckpoint(ctx, openSigningKey(env));
  if (!made.ok) fail("nothing is recorded yet");
  const { id: _, ...checkpoint } = (await readCheckpoints(ctx.db)).find(({ id }) => id === made.value.id) ?? fail("the checkpoint was not kept");
  const json = `${JSON.stringify(checkpoint, null, 2)}\n`;
  if (file) writeFileSync(file, json);
  else process.stdout.write(json);
} finally {
  await close();
}
