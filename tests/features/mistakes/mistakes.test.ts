import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { answerMistake } from "#app/features/mistakes/answer-mistake.server.ts";
import { listMistakeQueue } from "#app/features/mistakes/list-mistake-queue.server.ts";
import { reportMistake } from "#app/features/mistakes/report-mistake.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { countWaiting } from "#app/platform/count-waiting.server.ts";
import type { Database } from "#db/client.server.ts";
import { rankingMistakes, record } from "#db/schema/index.ts";
import { done, refusalOf } from "#tests/features/products/world.ts";
import { type Cast, createCast, type House } from "#tests/support/cast.ts";
import { asAppOf, freshDatabase } from "#tests/support/database.ts";
import { dealingsOf } from "../intents/world.ts";

let db: Database;
let cast: Cast;
let act: ReturnType<typeof dealingsOf>;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  act = dealingsOf(cast);
});

const report = "必备第一项有第三方检测报告，排序中按自述计算，请核对证据的有效期。";
const ctx = (house: House, role: "owner" | "editor" | "viewer" = "editor") => cast.contextFor(cast.as(house, role));
const send = (house: House, scenario: string, product: string, revision = 1, role: "editor" | "viewer" = "editor") =>
  reportMistake(ctx(house, role), scenario, product, { report, revision }, null);

test("a vendor reports on its own listed product, one at a time; others find nothing there", async () => {
  const scenario = await act.scenario();
  const product = await act.product();
  expect(refusalOf(await send("secondVendor", scenario.number, product.number))).toBe("not-found not-found");
  expect(refusalOf(await send("office", scenario.number, product.number))).toBe("not-found not-found");
  expect(refusalOf(await send("vendor", scenario.number, product.number, 1, "viewer"))).toBe("forbidden not-a-writer");
  expect(refusalOf(await send("vendor", scenario.number, product.number, 0))).toBe("stale stale");
  expect(refusalOf(await send("vendor", "SC-0000-0000", product.number))).toBe("not-found not-found");
  const both = await Promise.all([1, 2].map(() => send("vendor", scenario.number, product.number)));
  expect(both.map(refusalOf).sort()).toEqual(["conflict reported-already", null]);
  done(await advanceProduct(ctx("vendor"), product.id, "retire"));
  expect(refusalOf(await send("vendor", (await act.scenario()).number, product.number))).toBe("conflict not-ranked");
});

test("an operator answers once, never a report of their own house; then another report may follow", async () => {
  const scenario = await act.scenario();
  const product = await act.product();
  const { id } = done(await send("vendor", scenario.number, product.number));
  const answer = "已核对：该报告已于上月到期，按有材料计算；更新证据后次日生效。";
  expect(refusalOf(await answerMistake(ctx("vendor"), id, answer))).toBe("forbidden not-an-operator".replace("not-an-operator", "own-organisation"));
  expect(refusalOf(await answerMistake(ctx("audit"), id, answer))).toBe("forbidden not-an-operator");
  expect(refusalOf(await answerMistake(ctx("owner"), id, answer))).toBe("not-found not-found");
  expect(refusalOf(await answerMistake(ctx("office", "viewer"), id, answer))).toBe("forbidden not-a-writer");
  const both = await Promise.all([1, 2].map(() => answerMistake(ctx("office"), id, answer)));
  expect(both.map(refusalOf).sort()).toEqual(["conflict answered-already", null]);
  const [row] = await db.select().from(rankingMistakes).where(eq(rankingMistakes.id, id));
  expect(row).toMatchObject({ status: "answered", answer, answeredBy: cast.as("office", "editor").personId });
  expect(await db.$count(record, and(eq(record.action, "answer-mistake"), eq(record.subjectId, id)))).toBe(1);
  expect(refusalOf(await send("vendor", scenario.number, product.number))).toBeNull();
  const own = await act.product("mixed");
  const { id: mine } = done(await send("mixed", scenario.number, own.number));
  expect(refusalOf(await answerMistake(ctx("mixed"), mine, answer))).toBe("forbidden own-organisation");
});

test("the navigation counts what the queue lists, and nobody their own house's", async () => {
  for (const house of ["office", "mixed"] as const) {
    const waiting = await countWaiting(cast.as(house), asAppOf(db));
    expect(waiting).toBe((await listMistakeQueue(ctx(house, "owner"))).length);
    expect(waiting).toBeGreaterThan(0);
  }
  expect(await listMistakeQueue(ctx("office", "viewer"))).toEqual([]);
  expect((await listMistakeQueue(ctx("mixed"))).length).toBeLessThan((await listMistakeQueue(ctx("office"))).length);
});
