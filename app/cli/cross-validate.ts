import { basename } from "node:path";
import { crossValidate, figuresOf } from "#app/domain/measure/cross-validate.ts";
import { mean } from "#app/domain/measure/metrics.ts";
import { measureTrials, production, type Trial } from "#app/domain/measure/trial.ts";
import { weighedQueries } from "#app/domain/measure/weighed.ts";
import { readSet } from "./read-judged-set.ts";

const grid = { tags: [0.4, 0.5, 0.6], kinship: [0.2, 0.4, 0.6], most: [0.2, 0.3, 0.4], half: [8, 12, 16, 20, 24], window: [128, 256, 512] };
type Weight = keyof typeof grid;
const weights = Object.keys(grid) as Weight[];

/** What ships first, then every cell of the grid. */
const trials = [
  production,
  ...weights.reduce<Trial[]>((made, weight) => made.flatMap((trial) => grid[weight].map((value) => ({ ...trial, [weight]: value }))), [production]),
];

/**
 * `npm run evaluate -- --cross-validate DIR …`: what the weights that were chosen by measurement would be, chosen on four fifths of the queries of all
 * sets, and what they are worth on the fifth; and how the figures move as one weight moves, the others as they ship.
 */
export function printCrossValidation(directories: readonly string[]) {
  const measured = new Map(
    directories.map((directory) => [basename(directory), [...weighedQueries(readSet(directory))].map((query) => measureTrials(query, trials))]),
  );
  console.log(`nDCG@10, mean over ${directories.length} sets; ${trials.length - 1} settings\n`);
  console.log(`held out  ${weights.map((weight) => weight.padStart(8)).join("")}   chosen without it   production`);
  const folds = crossValidate(measured, 0);
  for (const [fold, { chosen, heldOut }] of folds.entries())
    console.log(
      `${`${fold + 1}/${folds.length}`.padEnd(10)}${told(trials[chosen] as Trial)}   ${heldOut.chosen.toFixed(4)}              ${heldOut.production.toFixed(4)}`,
    );
  const all = (of: "chosen" | "production") => mean(folds.map(({ heldOut }) => heldOut[of])).toFixed(4);
  console.log(`${"mean".padEnd(10)}${told(production)}   ${all("chosen")}              ${all("production")}\n`);
  printOneByOne(measured);
}

function printOneByOne(measured: ReadonlyMap<string, number[][]>) {
  const overall = figuresOf(measured);
  const bySet = [...measured].map(([name, rows]) => ({ name, figures: figuresOf(new Map([[name, rows]])) }));
  console.log(`one moved         mean    ${bySet.map(({ name }) => name).join("  ")}`);
  for (const weight of weights)
    for (const value of grid[weight]) {
      const at = trials.findIndex((trial) => weights.every((one) => trial[one] === (one === weight ? value : production[one])));
      const cells = bySet.map(({ name, figures }) => (figures[at] as number).toFixed(4).padEnd(name.length));
      console.log(
        `${weight.padEnd(8)}${String(value).padStart(5)}${value === production[weight] ? " *" : "  "}   ${(overall[at] as number).toFixed(4)}  ${cells.join("  ")}`,
      );
    }
}

const told = (trial: Trial) => weights.map((weight) => String(trial[weight]).padStart(8)).join("");
