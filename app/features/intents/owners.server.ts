import { alias } from "drizzle-orm/pg-core";
import { organisations } from "#db/schema/index.ts";

/** Whose scenario it is, where a statement speaks of vendors too. */
export const owners = alias(organisations, "owner");
