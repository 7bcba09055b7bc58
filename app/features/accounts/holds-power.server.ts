import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "#app/platform/use-case.server.ts";
import { powers } from "#db/schema/index.ts";

/** Whether a person holds one of the three powers; asked of the rows, for a session without its second factor speaks for none. */
export const holdsPower = async (db: Executor, personId: string) => (await db.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)))) > 0;
