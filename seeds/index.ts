import type { Database } from "#db/client.server.ts";
import { seedDemo } from "./demo/index.ts";
import { writeReference } from "./reference/index.ts";

/** Brings a database to where the app can start: reference data always, the demo world once where it is asked for. */
export async function seed({ owner, app, demo, report }: { owner: Database; app: Database; demo: boolean; report: (line: string) => void }) {
  await writeReference(owner);
  if (demo) await seedDemo({ owner, app, report });
}
