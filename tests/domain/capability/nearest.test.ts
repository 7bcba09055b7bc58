import { describe, expect, test } from "vitest";
import { nearestConcepts } from "#app/domain/capability/nearest.ts";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const taxonomy = createTaxonomy(capabilities);
const offered = (typed: string, most = 4) => nearestConcepts(taxonomy, typed, most).map(({ zh }) => zh);

describe("what is offered for a word that names nothing", () => {
  test.each([
    ["防火墙", "工业防火墙"],
    ["工业防火墙系统", "工业防火墙"],
    ["零信仼网络", "零信任"],
    ["industrial firewal", "工业防火墙"],
  ])("%s: %s is among it", (typed, expected) => {
    expect(offered(typed).join(" ")).toContain(expected);
  });

  test("never more than asked, never what cannot be claimed, nothing twice", () => {
    for (const typed of ["安全", "数据", "网络安全", "security", "专精特新", "法"]) {
      const found = nearestConcepts(taxonomy, typed, 3);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(found.filter(({ claimable }) => !claimable)).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test.each(["", " ", "zzzzqqqq", "🙂"])("nothing comes near %j", (typed) => expect(offered(typed)).toEqual([]));
});
