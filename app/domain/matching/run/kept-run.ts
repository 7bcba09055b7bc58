import type { ScenarioEvent } from "#app/domain/scenario/lifecycle.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { Answer, Claim, Requirement, Standing } from "../assess.ts";
import type { RankingBasis } from "../basis.ts";
import type { RankedProduct } from "../candidate.ts";
import type { Score } from "../engine/score.ts";
import type { Excluded } from "../excluded.ts";
import type { FieldProduct } from "../listed-product.ts";

/** Why a ranking was kept: the scenario was published, its evaluation began, or somebody asked. */
export const runOccasions = ["publication", "evaluation", "request"] as const;
export type RunOccasion = (typeof runOccasions)[number];

/** A scenario's events that a run is pinned to: each gets one, and one only. */
export const pinning = { approve: "publication", close: "evaluation", reselect: "evaluation" } as const satisfies Partial<Record<ScenarioEvent, RunOccasion>>;
export const pinningEvents = Object.keys(pinning) as (keyof typeof pinning)[];

/** Whole minutes from the event to the keeping: what was ranked with is of the later moment. */
export const minutesLate = (event: Date, kept: Date) => Math.max(0, Math.floor((kept.getTime() - event.getTime()) / 60_000));

/** How many runs of one scenario people may have kept. */
export const mostRequested = 200;

/** RR-000123 */
export const runNumber = (id: number) => `RR-${String(id).padStart(6, "0")}`;
/** Null for what is no run's number. */
export const runIdOf = (number: string) => (/^RR-\d{6,12}$/u.test(number) ? Number(number.slice(3)) : null);

/** The need as it was read. */
export interface RunNeed {
  number: string;
  title: string;
  text: string;
  regime: Regime;
  requirements: (Requirement & { note: string })[];
}

/** A product as it counted; its name and texts are those of the version, which never change. */
export interface RunProduct {
  number: string;
  version: number;
  vendor: FieldProduct["vendor"];
  claims: Claim[];
  /** Number of the catalogue entry that stood for it. */
  entry: string | null;
}

/** Everything that a ranking was made of. */
export interface RunInput {
  /** Version of the engine, with all its weights. */
  engine: string;
  /** Digest of the reference data: the taxonomy. */
  taxonomy: string;
  /** The lesson that statistics and latent space were learned from, and its digest. */
  lesson: { id: number; digest: string };
  /** The day whose evidence and entries counted, yyyy-mm-dd. */
  asOf: string;
  /** How many products the library held. */
  library: number;
  need: RunNeed;
  /** The candidates, by number: a score rests on the need, on what was learned, and on the product itself. */
  products: RunProduct[];
}

/** One place of the order that came out. */
export interface RunRow extends Pick<RankedProduct, "number" | "name" | "place" | "fit" | "musts" | "mustsCovered"> {
  score: Score;
  /** In the requirements' order; absent in runs that were kept before answers were. */
  answers?: RunAnswer[];
}

/** What a product answered to one requirement, and by which of its claims the score counts. */
export interface RunAnswer extends Pick<Answer, "coverage" | "relation"> {
  claim: string | null;
  counted: ({ claim: string } & Omit<Standing, "claim" | "strength">) | null;
}

export interface KeptRun {
  id: number;
  occasion: RunOccasion;
  at: Date;
  input: RunInput;
  rows: RunRow[];
  excluded: Excluded[];
  /** What it rested on; absent in runs that were kept before it was. */
  basis?: RankingBasis;
}

/** What is kept of a ranked product as a result. */
export const rowOf = ({ number, name, place, fit, musts, mustsCovered, score, answers }: RankedProduct): RunRow => ({
  number,
  name,
  place,
  fit,
  musts,
  mustsCovered,
  score,
  answers: answers.map(runAnswer),
});

const runAnswer = ({ coverage, relation, claim, counted }: Answer): RunAnswer => ({
  coverage,
  relation,
  claim: claim?.capability ?? null,
  counted: counted && { claim: counted.claim.capability, relation: counted.relation, worth: counted.worth, factor: counted.factor },
});

/** … and as what went in. */
export const inputOf = ({ number, version, vendor, claims, entry }: FieldProduct): RunProduct => ({ number, version, vendor, claims, entry });
