import fc from "fast-check";
import { expect, test } from "vitest";
import { exchangesOf } from "#app/domain/matching/team/exchange.ts";
import { findTeams, type Member, type TeamAsk } from "#app/domain/matching/team/find-team.ts";

const width = 4;
const anyMembers: fc.Arbitrary<Member[]> = fc
  .array(
    fc.record({
      product: fc.stringMatching(/^PD-[0-9]{2}$/),
      vendor: fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己"),
      answers: fc.array(fc.constantFrom(0, 0, 0.2, 1), { minLength: width, maxLength: width }),
    }),
    { maxLength: 14 },
  )
  .map((rows) => rows.map((row) => ({ ...row, small: "丙己".includes(row.vendor) })));
const anyAsk: fc.Arbitrary<TeamAsk> = fc.record({
  requirements: fc.array(fc.record({ must: fc.boolean(), weight: fc.constantFrom(1, 0.4) }), { minLength: width, maxLength: width }),
  small: fc.boolean(),
});

/** Whether a set of vendors covers all musts, counted anew. */
function covers({ requirements, small = false }: TeamAsk, members: readonly Member[], vendors: readonly string[]) {
  const inside = members.filter(({ vendor }) => vendors.includes(vendor));
  return requirements.every(({ must }, i) => !must || inside.some(({ answers }) => answers[i] === 1)) && (!small || inside.some((one) => one.small));
}

test("exactly those stand in whose team still covers everything", () => {
  fc.assert(
    fc.property(anyAsk, anyMembers, (ask, members) => {
      const all = [...new Set(members.map(({ vendor }) => vendor))];
      for (const team of findTeams(ask, members).teams) {
        for (const { vendor, by } of exchangesOf(ask, members, team)) {
          const rest = team.vendors.filter((one) => one !== vendor);
          const expected = all.filter((one) => !team.vendors.includes(one) && covers(ask, members, [...rest, one]));
          expect(by.toSorted()).toEqual(expected.toSorted());
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("who brings more is named first", () => {
  const ask = {
    requirements: [
      { must: true, weight: 1 },
      { must: false, weight: 0.7 },
    ],
  };
  const member = (vendor: string, ...answers: number[]): Member => ({ product: vendor, vendor, small: false, answers });
  const members = [member("甲", 1, 1), member("乙", 1, 0), member("丙", 1, 0.2), member("丁", 0, 1)];
  const [team] = findTeams(ask, members).teams;
  expect(team && exchangesOf(ask, members, team)).toEqual([{ vendor: "甲", by: ["丙", "乙"] }]);
});
