import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Connection, type ConnectOptions, connect, migrateToLatest } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { newRolePasswords, type Provisioned, provision, type RolePasswords } from "#db/provision.server.ts";
import type { Env } from "./env.server.ts";

export interface OpenDatabase {
  app: Connection;
  /** For what runs by the clock: sees all rows. */
  background: Connection;
  urls: { owner: string; app: string; background: string };
  /** Whether the database came with the app. */
  embedded: boolean;
  close(): Promise<void>;
}

/** Opens the configured database, or the one that comes with the app; brings it to the latest structure. */
export async function openDatabase(
  env: Pick<Env, "DATABASE_URL" | "BACKGROUND_DATABASE_URL" | "MIGRATION_DATABASE_URL" | "DATA_DIRECTORY">,
  options: ConnectOptions = {},
): Promise<OpenDatabase> {
  const server = env.DATABASE_URL ? null : await startEmbedded(join(env.DATA_DIRECTORY, "postgres"));
  try {
    const { ownerUrl, appUrl, backgroundUrl } = server ? await provisionEmbedded(server.url, join(env.DATA_DIRECTORY, "postgres")) : urlsOf(env);
    const owner = connect(ownerUrl, { max: 2 });
    await migrateToLatest(owner).finally(() => owner.close());
    const app = connect(appUrl, options);
    const background = connect(backgroundUrl, { max: 3, name: "anchang-background" });
    const close = async () => {
      await Promise.all([app.close(), background.close()]);
      await server?.stop();
    };
    return { app, background, urls: { owner: ownerUrl, app: appUrl, background: backgroundUrl }, embedded: server !== null, close };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

const urlsOf = ({
  DATABASE_URL = "",
  BACKGROUND_DATABASE_URL = "",
  MIGRATION_DATABASE_URL,
}: Pick<Env, "DATABASE_URL" | "BACKGROUND_DATABASE_URL" | "MIGRATION_DATABASE_URL">): Provisioned => ({
  appUrl: DATABASE_URL,
  backgroundUrl: BACKGROUND_DATABASE_URL,
  ownerUrl: MIGRATION_DATABASE_URL ?? DATABASE_URL,
});

/** The roles' passwords stay beside the data, for their user alone. */
async function provisionEmbedded(superuserUrl: string, home: string) {
  const file = join(home, "roles.json");
  const passwords: RolePasswords = existsSync(file) ? { ...newRolePasswords(), ...JSON.parse(readFileSync(file, "utf8")) } : newRolePasswords();
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return await provision(superuserUrl, "anchang", passwords);
}
