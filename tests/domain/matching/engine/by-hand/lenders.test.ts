import { describe, expect, test } from "vitest";
import { gatherCorpus } from "#app/domain/matching/engine/corpus.ts";
import { findLenders } from "#app/domain/matching/engine/neighbours.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { hierarchy, product } from "./library.ts";

const lenders = (items: readonly Item[]) => findLenders(gatherCorpus(hierarchy, items), items, engineWeights);
const tagged = (serial: number, text: string) => product({ mfa: 1 }, { key: `PD-00000${serial}`, text });
const bare = (text: string, key = "PD-000100") => product({}, { key, text });

describe("a product without claims borrows", () => {
  test("from those with claims whose texts are like its own, by how like they are", () => {
    // of three, all hold gateway and one audit: ln(4/3.5) and ln(4/1.5)
    const [gateway, audit] = [Math.log(4 / 3.5), Math.log(4 / 1.5)];
    const other = gateway / Math.hypot(gateway, audit);
    const found = lenders([bare("gateway"), tagged(1, "gateway audit"), tagged(2, "gateway")]).get("PD-000100");
    expect(found?.map(({ key }) => key)).toEqual(["PD-000002", "PD-000001"]);
    expect(found?.[0]?.share).toBeCloseTo(1 / (1 + other), 12);
    expect(found?.[1]?.share).toBeCloseTo(other / (1 + other), 12);
  });

  test("and most from those that are like its title, which counts twice", () => {
    // gateway and audit stand in two of three each; one lender has nothing but the first, the other nothing but the second
    const [inTitle, inText] = [1 + Math.log(2), 1];
    const items = [product({}, { key: "PD-000100", title: "gateway", text: "audit" }), tagged(1, "gateway"), tagged(2, "audit")];
    const found = lenders(items).get("PD-000100");
    expect(found?.map(({ key }) => key)).toEqual(["PD-000001", "PD-000002"]);
    expect(found?.[0]?.share).toBeCloseTo(inTitle / (inTitle + inText), 12);
  });

  test("from five at most, the most alike; of equals from the first by number", () => {
    const alike = [1, 2, 3, 4, 5, 6, 7].map((serial) => tagged(serial, serial === 7 ? "gateway" : "gateway audit"));
    const found = lenders([bare("gateway"), ...alike]).get("PD-000100");
    expect(found?.map(({ key }) => key)).toEqual(["PD-000007", "PD-000001", "PD-000002", "PD-000003", "PD-000004"]);
    expect(found?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("only where half of all have claims: else an absent claim says nothing", () => {
    expect(lenders([bare("gateway"), tagged(1, "gateway")]).get("PD-000100")).toEqual([{ key: "PD-000001", share: 1 }]);
    expect(lenders([bare("gateway"), bare("audit", "PD-000101"), tagged(1, "gateway")]).size).toBe(0);
    // 49 of 100
    const many = Array.from({ length: 100 }, (_, i) => product(i < 49 ? { mfa: 1 } : {}, { key: `PD-${100 + i}`, text: "gateway" }));
    expect(lenders(many).size).toBe(0);
    expect(lenders(many.slice(0, 98)).size).toBe(49);
  });

  test("from nobody whose text shares no word", () => {
    expect(lenders([bare("gateway"), tagged(1, "audit")]).size).toBe(0);
  });
});
