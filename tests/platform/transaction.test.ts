import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { record } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let app: Database;
let cast: Cast;
beforeAll(async () => {
  // one connection: what one request leaves on it, the next would find
  const fresh = await freshDatabase({ max: 1 });
  ({ db, app } = fresh);
  cast = await createCast(db);
});

const said = async (executor: Executor) => {
  const [row] = await executor.execute<{ person: string | null; organisation: string | null; capacities: string | null }>(
    sql`select nullif(current_setting('anchang.person', true), '') as person, nullif(current_setting('anchang.organisation', true), '') as organisation, nullif(current_setting('anchang.capacities', true), '') as capacities`,
  );
  return { ...row };
};
const nobody = { person: null, organisation: null, capacities: null };
const saidIn = (ctx: UseCaseContext) => inTransaction(ctx, ({ tx }) => said(tx));

test("trap 16: in a transaction the database knows who acts; after it, on the same connection, nobody", async () => {
  const [owner, mixed] = [cast.as("owner", "editor"), cast.as("mixed")];
  expect(await saidIn(cast.contextFor(owner))).toEqual({ person: owner.personId, organisation: cast.idOf("owner"), capacities: "demand" });
  expect(await said(app)).toEqual(nobody);
  expect(await saidIn(cast.contextFor(visitor))).toEqual(nobody);
  expect(await saidIn(cast.contextFor(mixed))).toEqual({ person: mixed.personId, organisation: cast.idOf("mixed"), capacities: "demand,supply,operator" });
  expect(await said(app)).toEqual(nobody);
});

test("… and after one that failed", async () => {
  const failing = inTransaction(cast.contextFor(cast.as("owner")), async ({ tx }) => {
    await tx.execute(sql`select 1`);
    throw new Error("broken off");
  });
  await expect(failing).rejects.toThrow("broken off");
  expect(await said(app)).toEqual(nobody);
});

test("what is noted is recorded with the change, or not at all", async () => {
  const ctx = cast.contextFor(cast.as("vendor", "editor"));
  const noted = { action: "create-product", subjectType: "product", subjectId: "p-1", after: { name: "示例" } } as const;
  await inTransaction(ctx, async ({ note }) => note(noted));
  await inTransaction(ctx, async ({ note }) => {
    note({ ...noted, subjectId: "p-2" });
    throw new Error("broken off");
  }).catch(() => {});
  const rows = await db.select().from(record);
  expect(rows.map(({ subjectId, personId, organisationId, outcome }) => ({ subjectId, personId, organisationId, outcome }))).toEqual([
    { subjectId: "p-1", personId: cast.as("vendor", "editor").personId, organisationId: cast.idOf("vendor"), outcome: "done" },
  ]);
});
