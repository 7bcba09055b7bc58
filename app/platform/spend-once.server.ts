import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { spentChallenges } from "#db/schema/index.ts";
import type { Executor } from "./use-case.server.ts";

const digest = (what: string | Buffer) => createHash("sha256").update(what).digest("hex");

/** Marks what is good for one use as used, and remembers it until it would be over in any case; false where it was used already. */
export const spendOnce = async (tx: Executor, what: string | Buffer, until: Date) =>
  (
    await tx
      .insert(spentChallenges)
      .values({ id: digest(what), expiresAt: until })
      .onConflictDoNothing()
      .returning({ id: spentChallenges.id })
  ).length > 0;

/** Whether it was used. */
export const isSpent = async (db: Executor, what: string | Buffer) => (await db.$count(spentChallenges, eq(spentChallenges.id, digest(what)))) > 0;
