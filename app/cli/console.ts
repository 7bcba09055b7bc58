import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "#app/domain/identity/actor.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { openDatabase } from "#app/platform/database.server.ts";
import { originOf, readEnv } from "#app/platform/env.server.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { connect } from "#db/client.server.ts";
import { writeReference } from "#seeds/reference/index.ts";

/** Ends a command that cannot begin, with one line. */
export function fail(line: string, code = 1): never {
  console.error(line);
  process.exit(code);
}

/**
 * What a command at the terminal works with: the same database as the app's, whether the app runs or not. Where the app never ran there
 * is none, and only a command that may come first (`first`) makes one.
 */
export async function openConsole(actor: Actor, { first = false } = {}) {
  const env = readEnvOrFail();
  if (!env.DATABASE_URL && !first && !existsSync(join(env.DATA_DIRECTORY, "postgres")))
    fail(`no marketplace in ${env.DATA_DIRECTORY} yet: npm start makes one`);
  const database = await openDatabase(env, { max: 2 }).catch((error: Error) => fail(`cannot open the database: ${error.message}`));
  const owner = connect(database.urls.owner, { max: 1 });
  await writeReference(owner.db).finally(() => owner.close());
  const ctx: UseCaseContext = {
    actor,
    db: spokenBy(actor, database.app.db),
    clock: databaseClock,
    newId: randomUUID,
    reference: await loadReference(database.app.db),
    demo: env.DEMO,
    origin: originOf(env),
    enqueue: nobodyWaits,
    recordDigest: env.RECORD_DIGEST,
  };
  return { env, ctx, urls: database.urls, close: database.close };
}

function readEnvOrFail() {
  try {
    return readEnv();
  } catch (error) {
    return fail((error as Error).message);
  }
}
