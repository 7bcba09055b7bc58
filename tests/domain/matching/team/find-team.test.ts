import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTeams, type Member, mostCounted, type TeamAsk } from "#app/domain/matching/team/find-team.ts";

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
  test("is the one that trying every set finds, its alternatives come next, and all of its size are counted", () => {
    fc.assert(
      fc.property(anyAsk, anyMembers, (ask, rows) => {
        const members = sized(rows);
        const every = bySearch(ask, members);
        const expected = every.slice(0, 3);
        const { teams: found, exist } = findTeams(ask, members);
        expect(exist).toBe(every.length);
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
        for (const { vendors, attributed } of findTeams(ask, members).teams) {
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
    expect(findTeams({ requirements }, [one])).toEqual({ teams: [], exist: 0 });
    expect(findTeams({ requirements }, [one, other]).teams[0]).toEqual({
      vendors: ["大", "小"],
      attributed: [
        { product: "PD-01", vendor: "小", answer: 1 },
        { product: "PD-02", vendor: "大", answer: 1 },
        { product: "PD-02", vendor: "大", answer: 1 },
      ],
      worth: 2.4,
    });
  });

  test("is counted up to a bound, and the best is still found beyond it", () => {
    const requirements = [
      { must: true, weight: 1 },
      { must: true, weight: 1 },
      { must: false, weight: 1 },
    ];
    const many = Array.from({ length: 80 }, (_, i): Member => {
      const name = `V${String(i).padStart(2, "0")}`;
      return { product: name, vendor: name, small: false, answers: i % 2 === 0 ? [1, 0, i === 78 ? 0.5 : 0] : [0, 1, i === 79 ? 0.9 : 0] };
    });
    const { teams, exist } = findTeams({ requirements }, many);
    expect(exist).toBe(mostCounted);
    expect(teams.map(({ vendors }) => vendors)).toEqual([
      ["V79", "V00"],
      ["V79", "V02"],
      ["V79", "V04"],
    ]);
  });
});
