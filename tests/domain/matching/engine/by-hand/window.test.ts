import { describe, expect, test } from "vitest";
import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { rankSlowly } from "#app/domain/matching/engine/rank-slowly.ts";
import { need, product, want, within } from "./library.ts";

/** All claim the same, each with a little less evidence than the one before; all lie where the need does. */
const items = Array.from({ length: 259 }, (_, i) => product({ mfa: 1 - i / 1000 }, { key: `PD-${String(i + 1).padStart(6, "0")}` }));
const ground = within({ mfa: [1] });
const asked = need([want("mfa")]);
/** One requirement, no words: n = 5. */
const b = (0.3 * 25) / (25 + 256);

const parts = {
  "by definition": () => rankSlowly(ground, asked, items, items.length).map(({ key, explanation: { latent, total } }) => ({ key, latent, total })),
  "by the index": () => new ProductIndex(ground, items).rank(asked, items.length).map(({ key, score: { latent, total } }) => ({ key, latent, total })),
};

describe("语义相近 is looked at for the first 256 by all else", () => {
  test.each(Object.entries(parts))("%s", (_, ranking) => {
    const ranked = ranking();
    expect(ranked.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
    for (const [i, { latent, total }] of ranked.entries()) {
      const own = (1 - b) * Math.fround(1 - i / 1000);
      expect(latent).toBeCloseTo(i < 256 ? b : 0, 12);
      expect(total).toBeCloseTo(own + (i < 256 ? b : 0), 12);
    }
  });
});
