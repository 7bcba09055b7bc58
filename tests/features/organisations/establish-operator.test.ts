import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole, visitor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { establishOperator } from "#app/features/organisations/establish-operator.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, record } from "#db/schema/index.ts";
import { type Cast, createCast, suspension } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let cast: Cast;
let machine: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  machine = cast.contextFor(atConsole);
});

const house = (serial: string) => ({
  creditCode: demoCreditCode(serial),
  name: `示例中心${serial}`,
  kind: "public-institution",
  district: "pudong",
  size: "medium",
});
const statusOf = async (creditCode: string) => (await db.select().from(organisations).where(eq(organisations.creditCode, creditCode)))[0]?.status;

test("registered, proven, verified, each with its row in the record", async () => {
  const result = await establishOperator(machine, house("60000001"));
  expect(result.ok).toBe(true);
  const id = result.ok ? result.value.id : "";
  expect(await statusOf(house("60000001").creditCode)).toBe("verified");
  const recorded = await db.select().from(record).where(eq(record.subjectId, id)).orderBy(record.sequence);
  expect(recorded.map(({ action, personId }) => [action, personId])).toEqual([
    ["register-organisation", null],
    ["submit-proof-organisation", null],
    ["verify-organisation", null],
  ]);
});

test("said twice it is the same house, however the code is typed", async () => {
  const one = await establishOperator(machine, house("60000002"));
  const { creditCode } = house("60000002");
  expect(await establishOperator(machine, { ...house("60000002"), creditCode: ` ${creditCode.toLowerCase()} ` })).toEqual(one);
});

test("one left half-way is finished", async () => {
  const half = house("60000003");
  await db.insert(organisations).values({ ...half, id: "half", demo: true, status: "pending", capacities: ["operator"] });
  expect(await establishOperator(machine, half)).toEqual({ ok: true, value: { id: "half" } });
  expect(await statusOf(half.creditCode)).toBe("verified");
});

test.each<[string, () => Promise<unknown>, string]>([
  ["a house that is no operator's", () => establishOperator(machine, { ...house("60000004"), creditCode: cast.creditCodeOf("vendor") }), "credit-code-taken"],
  ["a code whose check fails", () => establishOperator(machine, { ...house("60000005"), creditCode: "91310000MA1FL0KX4A" }), "credit-code-check"],
  ["a kind that there is not", () => establishOperator(machine, { ...house("60000006"), kind: "castle" }), "unknown-code"],
  ["anybody who is not at the machine", () => establishOperator(cast.contextFor(visitor), house("60000007")), "not-signed-in"],
  ["a vendor who would found an office", () => establishOperator(cast.contextFor(cast.as("vendor")), house("60000008")), "capacity-not-open"],
])("refused: %s", async (_, attempt, code) => {
  const before = await db.$count(organisations);
  expect(await attempt()).toMatchObject({ ok: false, refusal: { code } });
  expect(await db.$count(organisations)).toBe(before);
});

test("one that is suspended is not reinstated by the way", async () => {
  const suspended = house("60000009");
  await db.insert(organisations).values({
    ...suspended,
    id: "suspended",
    demo: true,
    verifiedAt: new Date(),
    status: "suspended",
    suspendedUntil: suspension.until,
    capacities: ["operator"],
  });
  expect(await establishOperator(machine, suspended)).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
  expect(await statusOf(suspended.creditCode)).toBe("suspended");
});
