import { mean } from "./metrics.ts";

/** What each trial is worth on one query. */
export type Figures = readonly number[];
/** By set, the queries in their order. */
export type Measured = ReadonlyMap<string, readonly Figures[]>;

/** One part of the queries, and what the others would choose for it. */
export interface Fold {
  chosen: number;
  /** Mean over the sets, on the part that was held out: of the trial chosen without it, and of what ships. */
  heldOut: { chosen: number; production: number };
}

const folds = 5;

/** Every fifth query of every set is held out in turn, and the trial is chosen that is best on the others, every set counting the same. */
export function crossValidate(measured: Measured, production: number): Fold[] {
  return Array.from({ length: folds }, (_, fold) => {
    const learning = figuresOf(measured, (i) => i % folds !== fold);
    const heldOut = figuresOf(measured, (i) => i % folds === fold);
    const chosen = learning.reduce((best, figure, trial) => (figure > (learning[best] as number) ? trial : best), production);
    return { chosen, heldOut: { chosen: heldOut[chosen] as number, production: heldOut[production] as number } };
  });
}

/** The mean over the sets, by trial, of the queries that count. */
export function figuresOf(measured: Measured, counts: (query: number) => boolean = () => true): number[] {
  const sets = [...measured.values()].map((rows) => rows.filter((_, i) => counts(i))).filter((rows) => rows.length > 0);
  return (sets[0]?.[0] ?? []).map((_, trial) => mean(sets.map((rows) => mean(rows.map((figures) => figures[trial] as number)))));
}
