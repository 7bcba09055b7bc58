import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCoverage } from "#app/domain/matching/coverage.ts";
import { branchesOf, gatherSupply, listAsked, mapGaps, type OpenNeed, publicCell, smallestCell } from "#app/domain/matching/gap-map.ts";
import { standingOn } from "#app/domain/matching/listed-product.ts";
import { listNearMisses } from "#app/domain/matching/near-miss.ts";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { anyNeed, anyProducts, claim, must, should, small, today } from "./world.ts";

const open = (number: string, domain: ScenarioDomain, ...requirements: OpenNeed["requirements"]): OpenNeed => ({ number, domain, requirements });
const cellsOf = (needs: OpenNeed[], products: Parameters<typeof gatherSupply>[1], branch: string) =>
  mapGaps(small, gatherSupply(small, products), needs).find((row) => row.branch === branch)?.cells;

const anyWorld = fc.record({
  needs: fc.array(fc.tuple(anyNeed, fc.constantFrom(...scenarioDomains)), { maxLength: 12 }),
  products: anyProducts.map((rows) => rows.map((one) => standingOn(one, today).claims)),
});
const needsOf = (world: [{ requirements: OpenNeed["requirements"] }, ScenarioDomain][]) =>
  world.map(([{ requirements }, domain], i) => open(`SC-2026-${String(i).padStart(4, "0")}`, domain, ...requirements));

describe("the map", () => {
  test("has a row for each claimable branch below a root", () => {
    expect(branchesOf(small)).toEqual(["access", "detect", "data"]);
  });

  test("counts a scenario once a branch, in its own domain, and a capability of two branches in both", () => {
    const needs = [
      open("SC-1", "industrial-internet", must("sdp"), should("identity")),
      open("SC-2", "industrial-internet", must("mfa")),
      open("SC-3", "data-compliance", must("mfa")),
    ];
    expect(cellsOf(needs, [], "access")?.["industrial-internet"]).toMatchObject({ demand: 2, asked: 3, supply: 0, none: 3 });
    expect(cellsOf(needs, [], "detect")?.["industrial-internet"]).toMatchObject({ demand: 1, asked: 1 });
    expect(cellsOf(needs, [], "access")?.["data-compliance"]).toMatchObject({ demand: 1, asked: 1 });
    expect(cellsOf(needs, [], "access")?.["artificial-intelligence"]).toEqual({ demand: 0, asked: 0, supply: 0, none: 0, few: 0 });
  });

  test("a narrower claim supplies, a broader one does not; evidence below what is demanded supplies but does not cover", () => {
    const needs = [open("SC-1", "industrial-internet", must("zero-trust", "tested"))];
    const supply = gatherSupply(small, [[claim("sdp", "tested")], [claim("zero-trust", "documented")], [claim("access", "deployed")]]);
    expect(listAsked(supply, needs)).toEqual([{ capability: "zero-trust", scenarios: ["SC-1"], minEvidence: "tested", claiming: 2, covering: 1 }]);
  });

  test("of several demands for one capability the highest evidence counts", () => {
    const needs = [open("SC-1", "industrial-internet", must("ids")), open("SC-2", "industrial-internet", must("ids", "deployed"))];
    const supply = gatherSupply(small, [[claim("ids", "documented")], [claim("ids", "deployed")]]);
    expect(listAsked(supply, needs)[0]).toMatchObject({ minEvidence: "deployed", claiming: 2, covering: 1, scenarios: ["SC-1", "SC-2"] });
  });

  test("covering is what a scenario's own page counts", () => {
    fc.assert(
      fc.property(anyNeed, anyProducts, ({ requirements }, rows) => {
        const products = rows.map((one) => standingOn(one, today).claims);
        const { byRequirement } = countCoverage(small, requirements, products);
        const asked = listAsked(gatherSupply(small, products), [open("SC-1", "industrial-internet", ...requirements)]);
        for (const [i, { capability }] of requirements.entries())
          expect(asked.find((one) => one.capability === capability)?.covering, capability).toBe(byRequirement[i]);
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of scenarios and products", () => {
    fc.assert(
      fc.property(anyWorld, ({ needs, products }) => {
        const all = needsOf(needs);
        expect(mapGaps(small, gatherSupply(small, products.toReversed()), all.toReversed())).toEqual(mapGaps(small, gatherSupply(small, products), all));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what everybody may know", () => {
  test("a cell of fewer than five scenarios is withheld whole, nought too", () => {
    const cell = (demand: number) => ({ demand, asked: 2, supply: 9, none: 1, few: 1 });
    for (const demand of [0, 1, smallestCell - 1]) expect(publicCell(cell(demand))).toBeNull();
    expect(publicCell(cell(smallestCell))).toEqual({ demand: 5, asked: 2, supply: 9, short: 2 });
  });

  test("figures differ by nothing when a withheld cell differs", () => {
    fc.assert(
      fc.property(anyWorld, anyNeed, fc.constantFrom(...scenarioDomains), ({ needs, products }, more, domain) => {
        const [before, after] = [needsOf(needs), needsOf([...needs, [more, domain]])];
        const told = (all: OpenNeed[]) => mapGaps(small, gatherSupply(small, products), all);
        const [one, other] = [told(before), told(after)];
        for (const [i, { cells }] of other.entries())
          for (const name of scenarioDomains) {
            const [was, is] = [one[i]?.cells[name], cells[name]];
            if (is.demand < smallestCell) expect([was && publicCell(was), publicCell(is)]).toEqual([null, null]);
            else if (name !== domain) expect(publicCell(is)).toEqual(was && publicCell(was));
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe("near misses", () => {
  const scenario = { number: "SC-1", requirements: [must("sdp"), must("ids", "tested"), should("edr")] };
  const named = (...claims: ReturnType<typeof claim>[]) => ({ claims });

  test("name the one must that is lacking, and what was said to it", () => {
    const [weak, missing] = [named(claim("sdp"), claim("ids", "documented")), named(claim("ids", "deployed"))];
    const found = listNearMisses(small, [scenario], [weak, missing]);
    expect(found.map(({ capability, answer }) => [capability, answer.coverage])).toEqual([
      ["ids", "partly"],
      ["sdp", "missing"],
    ]);
  });

  test("leave out what fits, what lacks two, and what answers nothing", () => {
    const products = [named(claim("sdp"), claim("ids", "tested")), named(claim("edr")), named(claim("masking"))];
    expect(listNearMisses(small, [scenario], products)).toEqual([]);
    expect(listNearMisses(small, [{ requirements: [must("sdp")] }], [named(claim("masking"))])).toEqual([]);
  });
});
