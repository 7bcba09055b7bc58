import { organisationOf } from "#app/domain/identity/actor.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

type Waiting = readonly { id: string }[];
/** What a page of the office’s queue shows. */
type Shown = Record<"scenarios" | "reports" | "mistakes" | "organisations" | "qualifications", Waiting>;

/** Whoever is shown what waits for the office reads titles and names that are not published: one row for each page, of which they were. */
export async function noteQueue(ctx: UseCaseContext, { scenarios, reports, mistakes, organisations, qualifications }: Shown) {
  const shown = Object.entries({ scenarios, reports, mistakes, organisations, qualifications }).filter(([, rows]) => rows.length > 0);
  if (shown.length === 0) return;
  const details = Object.fromEntries(shown.map(([kind, rows]) => [kind, rows.map(({ id }) => id)]));
  await noteReading(ctx, { action: "read-queue", subjectType: "organisation", subjectId: organisationOf(ctx.actor) ?? "", details });
}
