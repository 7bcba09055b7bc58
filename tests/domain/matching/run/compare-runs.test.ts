import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemOf, standingOn } from "#app/domain/matching/listed-product.ts";
import { compareRuns, type PlaceChange } from "#app/domain/matching/run/compare-runs.ts";
import type { RunNeed } from "#app/domain/matching/run/kept-run.ts";
import { claim, must, product, should } from "../world.ts";
import { anyTwoWorlds, entryDaysOf, firstDay, learnedFrom, runOf, type Stocked, secondDay, type World } from "./kept-world.ts";

const compared = (first: World, second: World) => {
  const learned = learnedFrom(first);
  return { learned, ...compareRuns(runOf(first, learned), runOf(second, learned), entryDaysOf(second)) };
};
const inWorld = ({ products }: World, number: string) => {
  const found = products.find((one) => one.number === number);
  if (!found) throw new Error(`${number} is in neither`);
  return found;
};
const having = (world: World, changed: Stocked): World => ({
  ...world,
  products: world.products.map((one) => (one.number === changed.number ? changed : one)),
});

/** A product as it is, but for what was said to have changed. */
function undone({ version, claims, entry }: PlaceChange, was: Stocked, is: Stocked): Stocked {
  const changed = new Map(claims.map((change) => [change.capability, change.before]));
  const kept = is.claims.filter(({ capability }) => !changed.has(capability));
  const back = [...changed].flatMap(([capability, level]) =>
    level ? [{ capability, level, confirmed: level === "tested" || level === "deployed" ? level : null, expiresOn: null }] : [],
  );
  const entered = was.entries.map((one) => ({ ...one, validUntil: "2028-12-31" }));
  return {
    ...is,
    ...(version && { version: was.version, name: was.name, summary: was.summary, detail: was.detail }),
    claims: [...kept, ...back],
    ...(entry && { entries: entry.to === "lost" ? entered : [] }),
  };
}

describe("every reason given is true:", () => {
  test("with what is said of a product undone it has the score that it had; with all undone all stand where they stood", () => {
    let changes = 0;
    fc.assert(
      fc.property(anyTwoWorlds("the same"), ([first, second]) => {
        const { learned, own, moved, causes } = compared(first, second);
        expect(causes).toEqual([]);
        const edited = own.filter(({ before, after }) => before && after);
        for (const change of edited) {
          changes += 1;
          const { number, before } = change;
          const { rows } = runOf(having(second, undone(change, inWorld(first, number), inWorld(second, number))), learned);
          expect(rows.find((row) => row.number === number)?.score.total).toBeCloseTo(before?.total ?? 0, 9);
        }
        // who has not changed scores what it scored, and moves by others alone
        for (const { rescored } of moved) expect(rescored).toBe(false);
        const whole = edited.reduce((world, change) => having(world, undone(change, inWorld(first, change.number), inWorld(second, change.number))), second);
        const absent = new Set(own.filter((change) => change.absent).map(({ number }) => number));
        const order = (world: World) =>
          runOf(world, learned).rows.flatMap(({ number, score }) => (absent.has(number) ? [] : [[number, score.total.toFixed(9)]]));
        expect(order(whole)).toEqual(order(first));
      }),
      { numRuns: 60 },
    );
    expect(changes).toBeGreaterThan(10);
  });

  test("who left or entered has a reason, and with its reasons undone it is there, or is named as left out with its vendor", () => {
    const reasons = new Map<string, number>();
    fc.assert(
      fc.property(anyTwoWorlds("anything"), ([first, second]) => {
        const { learned, own } = compared(first, second);
        for (const { number, after, absent } of own) {
          if (!absent) continue;
          expect(absent).not.toEqual([]);
          for (const one of absent) reasons.set(one, (reasons.get(one) ?? 0) + 1);
          const [there, here] = after ? [first, second] : [second, first];
          const stood = inWorld(there, number);
          const again = having(
            { ...there, need: absent.includes("requirements") ? here.need : there.need },
            {
              ...stood,
              ...(absent.includes("suspended") && { suspended: false }),
              ...((absent.includes("retired") || absent.includes("draft")) && { status: "listed" as const }),
              ...((absent.includes("claims") || absent.includes("draft")) && { claims: inWorld(here, number).claims }),
            },
          );
          const { rows, excluded } = runOf(again, learned);
          expect([...rows, ...excluded].map((row) => row.number)).toContain(number);
        }
      }),
      { numRuns: 120 },
    );
    for (const reason of ["suspended", "draft", "retired", "claims", "requirements"]) expect([reason, reasons.get(reason) ?? 0]).not.toEqual([reason, 0]);
  });

  test("the day touches those alone that would stand otherwise on the day before", () => {
    let touched = 0;
    fc.assert(
      fc.property(anyTwoWorlds("the same"), ([first, second]) => {
        const { days, own, moved } = compared(first, second);
        expect(days === null).toBe(first.day === second.day);
        const both = own.filter(({ before, after }) => before && after);
        const strengths = (one: Stocked, day: string) => itemOf(standingOn(one, day)).offers;
        const enters = (one: Stocked, day: string) => standingOn(one, day).entry !== null;
        const byDay = both.filter(({ number, version, entry }) => {
          const one = inWorld(second, number);
          const evidence = version === null && JSON.stringify(strengths(one, first.day)) !== JSON.stringify(strengths(one, second.day));
          return evidence || (entry !== null && enters(one, first.day) !== enters(one, second.day));
        });
        touched += byDay.length;
        expect(days?.touched ?? 0).toBe(byDay.length);
        for (const { number } of moved) expect(strengths(inWorld(second, number), first.day)).toEqual(strengths(inWorld(second, number), second.day));
      }),
      { numRuns: 60 },
    );
    expect(touched).toBeGreaterThan(0);
  });
});

const need = (requirements: RunNeed["requirements"], regime: RunNeed["regime"] = "market"): RunNeed => ({
  number: "SC-2026-0001",
  title: "",
  text: "",
  regime,
  requirements,
});
const stocked = (...args: Parameters<typeof product>): Stocked => ({ ...product(...args), status: "listed" });
const asked = need([
  { ...must("ids"), note: "一" },
  { ...should("masking"), note: "" },
]);
const world = (products: Stocked[], day = firstDay, of = asked): World => ({ day, need: of, products });

describe("what is no change", () => {
  const one = stocked(1, [claim("ids")], { catalogued: true });

  test("the same requirements in another order", () => {
    expect(compared(world([one]), world([one], firstDay, need(asked.requirements.toReversed())))).toMatchObject({
      causes: [],
      own: [],
      moved: [],
      unchanged: 1,
    });
  });

  test("another day by which nothing begins or ends: the days are named, and are no cause", () => {
    expect(compared(world([one]), world([one], secondDay))).toMatchObject({
      causes: [],
      days: { before: firstDay, after: secondDay, touched: 0 },
      own: [],
      moved: [],
      unchanged: 1,
    });
  });

  test("another regime of the same rule about entries; one of the other rule is a cause, and an entry is none then", () => {
    expect(compared(world([one]), world([one], firstDay, need(asked.requirements, "challenge"))).causes).toEqual([]);
    const bound = compared(world([one]), world([{ ...one, entries: [] }], firstDay, need(asked.requirements, "statutory-tender")));
    expect(bound).toMatchObject({ causes: ["catalogue"], own: [], moved: [{ rescored: true }] });
  });

  test("an entry after an entry", () => {
    const entries = [{ number: "CX-2026-002", validFrom: "2026-01-01", validUntil: "2027-12-31" }];
    expect(compared(world([one]), world([{ ...one, entries }])).own).toEqual([]);
  });
});

test("a version that moves no score is named, and said to have moved none", () => {
  const [one, other] = [stocked(1, [claim("ids")]), stocked(2, [claim("ids", "deployed")])];
  const { own, moved } = compared(world([one, { ...other, status: "draft" }]), world([{ ...one, version: 2 }, other]));
  expect(own).toMatchObject([
    { number: other.number, absent: ["draft"] },
    { number: one.number, version: { before: 1, after: 2 }, rescored: false, before: { place: 1 }, after: { place: 2 } },
  ]);
  expect(moved).toEqual([]);
});

test("who left stands first, then who entered, then who changed, and who was merely moved apart from them", () => {
  const [left, edited, still] = [stocked(1, [claim("ids", "deployed")]), stocked(2, [claim("ids", "tested")]), stocked(3, [claim("ids")])];
  const entered = stocked(4, [claim("ids")]);
  const { own, moved } = compared(
    world([left, edited, still, { ...entered, status: "draft" }]),
    world([{ ...left, status: "retired" }, { ...edited, version: 2, claims: stocked(2, [claim("ids", "deployed")]).claims }, still, entered]),
  );
  expect(own.map(({ number, absent }) => [number, absent])).toEqual([
    [left.number, ["retired"]],
    [entered.number, ["draft"]],
    [edited.number, null],
  ]);
  expect(moved.map(({ number }) => number)).toEqual([still.number]);
});

describe("where the taxonomy of the runs is gone", () => {
  const one = stocked(1, [claim("ids")]);
  const without = (second: World, taxonomy = "small") => {
    const learned = learnedFrom(world([one]));
    const later = runOf(second, learned);
    return compareRuns(runOf(world([one]), learned), { ...later, answers: null, input: { ...later.input, taxonomy } }, new Map()).own[0]?.absent;
  };
  const elsewhere = { ...one, version: 2, claims: stocked(1, [claim("edr")]).claims };
  const other = need([{ ...must("masking"), note: "" }]);

  test("one thing that differs is the reason; of several, none is picked", () => {
    expect(without(world([{ ...one, version: 2, claims: stocked(1, [claim("sdp")]).claims }]))).toEqual(["claims"]);
    expect(without(world([one], firstDay, other))).toEqual(["requirements"]);
    expect(without(world([elsewhere], firstDay, other))).toEqual([]);
    expect(without(world([one], firstDay, other), "another")).toEqual([]);
    expect(without(world([{ ...one, status: "retired" }], firstDay, other), "another")).toEqual(["retired"]);
  });
});
