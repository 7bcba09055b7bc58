import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTeams, type Member, type TeamAsk } from "#app/domain/matching/team/find-team.ts";

const width = 5;
const anyMembers = fc.array(
  fc.record({
    product: fc.stringMatching(/^PD-[0-9]{2}$/),
    vendor: fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚"),
    answers: fc.array(fc.constantFrom(0, 0, 0.2, 1), { minLength: width, maxLength: width }),
  }),
  { maxLength: 14 },
);
const sized = (rows: Omit<Member, "small">[]): Member[] => rows.map((row) => ({ ...row, small: "丙丁己".includes(row.vendor) }));
const anyAsk = fc.record({
  requirements: fc.array(fc.record({ must: fc.boolean(), weight: fc.constantFrom(1, 0.7, 0.4) }), { minLength: width, maxLength: width }),
  most: fc.constantFrom(1, 2, 3),
  small: fc.boolean(),
});

/** Every set of vendors, however foolish. */
function bySearch({ requirements, most = 3, small = false }: TeamAsk, members: readonly Member[]) {
  const vendors = [...new Set(members.filter(({ answers }) => answers.some((answer) => answer > 0)).map(({ vendor }) => vendor))];
  const sets = Array.from({ length: 2 ** vendors.length }, (_, bits) => vendors.filter((__, i) => (bits >> i) & 1)).filter(
    ({ length }) => length > 0 && length <= most,
  );
  const judged = sets.map((set) => {
    const inside = members.filter(({ vendor }) => set.includes(vendor));
    const answers = requirements.map((_, i) => Math.max(0, ...inside.map((member) => member.answers[i] ?? 0)));
    const covers = requirements.every(({ must }, i) => !must || (answers[i] ?? 0) >= 1) && (!small || inside.some((member) => member.small));
    return { size: set.length, covers, worth: requirements.reduce((sum, { weight }, i) => sum + weight * (answers[i] ?? 0), 0) };
  });
  const able = judged.filter(({ covers }) => covers);
  const size = Math.min(...able.map((team) => team.size));
  return able.filter((team) => team.size === size).sort((a, b) => b.worth - a.worth);
}

describe("the smallest team", () => {
  test("is the one that trying every set finds, and its alternatives come next", () => {
    fc.assert(
      fc.property(anyAsk, anyMembers, (ask, rows) => {
        const members = sized(rows);
        const expected = bySearch(ask, members).slice(0, 3);
        const found = findTeams(ask, members);
        expect(found.map(({ vendors }) => vendors.length)).toEqual(expected.map(({ size }) => size));
        for (const [i, { worth }] of found.entries()) expect(worth).toBeCloseTo(expected[i]?.worth ?? -1, 9);
        expect(new Set(found.map(({ vendors }) => vendors.toSorted().join())).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });

  test("attributes every must to a member that covers it, and to the best product for it", () => {
    fc.assert(
      fc.property(anyAsk, anyMembers, (ask, rows) => {
        const members = sized(rows);
        for (const { vendors, attributed } of findTeams(ask, members)) {
          for (const [i, { must }] of ask.requirements.entries()) {
            const best = Math.max(0, ...members.filter(({ vendor }) => vendors.includes(vendor)).map(({ answers }) => answers[i] ?? 0));
            expect(attributed[i]?.answer ?? 0).toBe(best);
            if (must) expect(attributed[i]?.answer).toBe(1);
          }
        }
      }),
    );
  });

  test("is empty where a must is covered by nobody, and names the lead first", () => {
    const requirements = [
      { must: true, weight: 1 },
      { must: true, weight: 1 },
      { must: false, weight: 0.4 },
    ];
    const one: Member = { product: "PD-01", vendor: "小", small: true, answers: [1, 0, 0] };
    const other: Member = { product: "PD-02", vendor: "大", small: false, answers: [0, 1, 1] };
    expect(findTeams({ requirements }, [one])).toEqual([]);
    expect(findTeams({ requirements }, [one, other])[0]).toEqual({
      vendors: ["大", "小"],
      attributed: [
        { product: "PD-01", vendor: "小", answer: 1 },
        { product: "PD-02", vendor: "大", answer: 1 },
        { product: "PD-02", vendor: "大", answer: 1 },
      ],
      worth: 2.4,
    });
  });
});
