import type { Filing } from "#app/platform/files/open-filing.server.ts";
import { connect } from "#db/client.server.ts";
import { seedDemo } from "./demo/index.ts";
import { type Removed, removeDemo } from "./demo/remove.ts";
import { writeReference } from "./reference/index.ts";

export interface Seeding {
  urls: { owner: string; app: string; background: string };
  demo: boolean;
  report: (line: string) => void;
  /** Where the demo's papers are kept. */
  filing?: Filing;
}

/** Brings a database to where the app can start: reference data always, the demo world once where it is asked for. */
export async function seed({ urls, demo, report, filing }: Seeding) {
  const owner = connect(urls.owner, { max: 2 });
  // the world that breaks off half-way is played anew, so its commits need not wait for the disk
  const [app, background] = [connect(urls.app, { max: 8, hasty: true }), connect(urls.background, { max: 1, hasty: true })];
  try {
    await writeReference(owner.db);
    if (demo) await seedDemo({ owner: owner.db, app: app.db, background: background.db, report, filing });
  } finally {
    await Promise.all([owner.close(), app.close(), background.close()]);
  }
}

/** Takes the demo world out; what real people made stays. */
export async function clearDemo({ owner: url }: Seeding["urls"]): Promise<Removed> {
  const owner = connect(url, { max: 1 });
  return await removeDemo(owner.db).finally(owner.close);
}
