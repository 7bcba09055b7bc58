import { asc, sql } from "drizzle-orm";
import { memberships } from "#db/schema/index.ts";

/** Which of somebody's houses they act for when they sign in: the one chosen last, else the first joined. */
export const lastChosenFirst = [sql`${memberships.chosenAt} desc nulls last`, asc(memberships.createdAt)];
