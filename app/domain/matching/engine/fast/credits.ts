import type { Prepared, PreparedWant } from "../prepare.ts";
import { isWhole } from "./atoms.ts";
import type { Bearings } from "./bearings.ts";
import type { MarkGroup, Marking } from "./marking.ts";

/**
 * What marks say to a requirement, so many numbers for each: the mark, its part in the tag score at most and at least, what it leaves of the must
 * gate at most and at least.
 */
type Credits = Float64Array;
export const perCredit = 5;

export interface WantCredits {
  credits: Credits;
  /** Of the gate, where nothing answers. */
  bare: number;
}

/** A kin of a requirement, with the marks that can bring it and those that do. */
export interface KinCredit {
  mass: number;
  can: number;
  does: number;
}

/** What a group's marks say, to each of its requirements and of their kin; and which of them come late. */
export interface GroupCredits {
  wants: WantCredits[];
  kin: KinCredit[];
  late: number;
}

export function creditsOf(
  { wants, kinship, weights: { uncoveredMust } }: Prepared,
  bearings: Bearings,
  { wants: numbers, marks, late }: MarkGroup,
): GroupCredits {
  const gathered = new Map(numbers.map((number) => [number, [] as number[]]));
  const can = new Uint16Array(bearings.kinds);
  const does = new Uint16Array(bearings.kinds);
  for (const [i, { sayings, brings, least, most, sure }] of marks.entries()) {
    for (const s of sayings) {
      const { share, must } = wants[bearings.want[s] as number] as PreparedWant;
      const own = (evidence: number) => (1 - kinship) * share * (bearings.worth[s] as number) * evidence;
      const gate = (evidence: number) => (must ? uncoveredMust + (1 - uncoveredMust) * coverAt(bearings, s, evidence) : 1);
      gathered.get(bearings.want[s] as number)?.push(1 << i, own(most), sure ? own(least) : 0, gate(most), sure ? gate(least) : 0);
    }
    for (const kin of brings) {
      can[kin] = (can[kin] as number) | (1 << i);
      if (sure) does[kin] = (does[kin] as number) | (1 << i);
    }
  }
  const { wanted, wantedKin, wantedMass } = bearings;
  const kin: KinCredit[] = [];
  for (const want of numbers) {
    for (let k = wanted[want] as number, end = wanted[want + 1] as number; k < end; k++)
      kin.push({ mass: wantedMass[k] as number, can: can[wantedKin[k] as number] as number, does: does[wantedKin[k] as number] as number });
  }
  return {
    wants: numbers.map((want) => ({ credits: Float64Array.from(gathered.get(want) ?? []), bare: wants[want]?.must ? uncoveredMust : 1 })),
    kin,
    late,
  };
}

const coverAt = ({ cover, short, demand }: Bearings, saying: number, evidence: number) =>
  (evidence >= (demand[saying] as number) ? cover[saying] : short[saying]) as number;

/** What it costs to lack a marked must: of each part the smallest costs first. The gate's is what it is narrower by. */
export interface Losses {
  own: number[];
  shared: number[];
  gate: number[];
}

export function lossesOf({ wants, kinship, weights: { uncoveredMust } }: Prepared, bearings: Bearings, { groups: all, musts }: Marking): Losses {
  const losses: Losses = { own: [], shared: [], gate: [] };
  const sayings = new Set(all.flatMap(({ marks }) => marks.flatMap((mark) => mark.sayings)));
  for (const { want } of musts) {
    const { share, capability, kin } = wants[want] as PreparedWant;
    let [worth, cover, nearWorth, nearCover] = [0, 0, 0, 0];
    for (const s of sayings) {
      if (bearings.want[s] !== want) continue;
      const [strength, covered] = [bearings.worth[s] as number, coverAt(bearings, s, 1)];
      [worth, cover] = [Math.max(worth, strength), Math.max(cover, covered)];
      if (!isWhole(bearings, s)) [nearWorth, nearCover] = [Math.max(nearWorth, strength), Math.max(nearCover, covered)];
    }
    const gate = (covered: number) => uncoveredMust + (1 - uncoveredMust) * covered;
    losses.own.push((1 - kinship) * share * (worth - nearWorth));
    losses.shared.push(kin.find((one) => one.capability === capability)?.mass ?? 0);
    losses.gate.push(gate(cover) / gate(nearCover));
  }
  for (const costs of [losses.own, losses.shared, losses.gate]) costs.sort((a, b) => a - b);
  return losses;
}
