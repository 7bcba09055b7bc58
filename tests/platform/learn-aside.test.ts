import { describe, expect, test } from "vitest";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import type { Standing } from "#app/domain/matching/engine/fast/stock.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";
import { learnAside } from "#app/platform/learn-aside.server.ts";
import { claimable, must, need, small } from "#tests/domain/matching/world.ts";

const items = Array.from(
  { length: 1200 },
  (_, i): Item => ({
    key: `PD-${String(i).padStart(6, "0")}`,
    title: `示例产品 ${i % 7}`,
    text: `数据脱敏与零信任网关 ${i % 31} access log`,
    offers: [{ capability: claimable[i % claimable.length] as string, strength: i % 2 ? 0.9 : 1 }],
    catalogued: i % 5 === 0,
  }),
);
const known = items.map(({ title: _, text: __, ...item }): Standing => ({ ...item, texts: null }));
const { query } = need([must("edr"), must("mfa")], { title: "零信任", text: "数据脱敏 log" });

describe("what is learned on a thread of its own", () => {
  test("is what is learned here, and its index ranks the same", async () => {
    const { learned, index } = await learnAside(small, "everything", async (to) => {
      to.items(items.slice(600));
      to.items(items.slice(0, 600));
      await to.present(known);
    });
    const here = learn(small, items);
    expect({ ...learned, hierarchy: null }).toEqual({ ...here, hierarchy: null });
    expect(index.rank(query, 50)).toEqual(new ProductIndex(here, items).rank(query, 50));
  });

  test("ranks nothing where nothing is present", async () => {
    const { index } = await learnAside(small, "everything", async (to) => to.items(items.slice(0, 3)));
    expect(index.rank(query, 50)).toEqual([]);
  });

  test("by tags alone reads no text", async () => {
    const { learned, index } = await learnAside(small, "tags", (to) => to.present(known));
    expect([learned.space, learned.corpus.vocabulary.keys.length]).toEqual([null, 0]);
    expect(index.size).toBe(items.length);
    expect(index.rank(query, 1)[0]?.score.tagScore).toBeGreaterThan(0);
  });

  test("fails as its telling fails", async () => {
    await expect(learnAside(small, "everything", () => Promise.reject(new Error("the database is gone")))).rejects.toThrow("the database is gone");
  });
});
