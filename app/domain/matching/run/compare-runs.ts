import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Excluded } from "../excluded.ts";
import { type Absence, type Answers, absenceOf, type Stood } from "./absence.ts";
import { type CommonCause, causesOf, countsEntries } from "./common-causes.ts";
import type { RunInput, RunProduct, RunRow } from "./kept-run.ts";

export interface ClaimChange {
  capability: string;
  /** Null where it was not claimed. */
  before: EvidenceLevel | null;
  after: EvidenceLevel | null;
  /** Whether its evidence has run out from one day to the other. */
  expired: boolean;
}

/** A catalogue entry that came to count for a product, or counts no more. */
export interface EntryChange {
  to: "gained" | "lost";
  /** Whether its first or last day lies between the days of the runs. */
  byDay: boolean;
}

/** One product in two runs. */
export interface PlaceChange {
  number: string;
  name: string;
  /** Null where it was no candidate. */
  before: { place: number; total: number } | null;
  after: { place: number; total: number } | null;
  /** For who has left or entered, why the other run does not have it, as far as that is known; else null. */
  absent: Absence[] | null;
  /** Its version, where another stands. */
  version: { before: number; after: number } | null;
  claims: ClaimChange[];
  entry: EntryChange | null;
  /** Whether its score is another. Where it is not, what changed of the product has not moved it. */
  rescored: boolean;
}

export interface RunComparison {
  causes: CommonCause[];
  /** The days of the two, where they differ, and how many products had evidence run out or an entry begin or end in between. */
  days: { before: string; after: string; touched: number } | null;
  /** Who left, who entered, and who changed, in the order of the later run. */
  own: PlaceChange[];
  /** Products that have not changed and yet stand elsewhere or score otherwise: through others or, if their score is another, a common cause. */
  moved: PlaceChange[];
  /** How many stand as they stood. */
  unchanged: number;
}

export interface Side {
  input: RunInput;
  rows: readonly RunRow[];
  excluded: readonly Excluded[];
  /** Of products that only the other run has: how they stood when this one was made. */
  stood: ReadonlyMap<string, Stood>;
  /** Null where the taxonomy that this run was made with is gone. */
  answers: Answers | null;
}

/** First and last day of each catalogue entry that still stands, by number. */
export type EntryDays = ReadonlyMap<string, { validFrom: string; validUntil: string }>;

/** Sums taken in another order differ by less. */
const noise = 1e-9;

/** What changed from one run to a later one, and what it comes from: nothing is named that did not act. */
export function compareRuns(before: Side, after: Side, entryDays: EntryDays): RunComparison {
  const [was, is] = [knownBy(before), knownBy(after)];
  const numbers = [...new Set([...after.rows, ...before.rows].map(({ number }) => number))];
  const compared = numbers.map((number): PlaceChange => {
    const [old, now] = [was.rows.get(number), is.rows.get(number)];
    const [had, has] = [was.products.get(number), is.products.get(number)];
    const both = had && has;
    return {
      number,
      name: now?.name ?? old?.name ?? "",
      before: standingOf(old),
      after: standingOf(now),
      absent: both ? null : had ? missingFrom(after, before, had) : has ? missingFrom(before, after, has) : null,
      version: both && had.version !== has.version ? { before: had.version, after: has.version } : null,
      claims: both ? claimChanges(had, has) : [],
      entry: both ? entryChange(had, has, [before.input, after.input], entryDays) : null,
      rescored: !old || !now || Math.abs(old.score.total - now.score.total) > noise,
    };
  });
  const own = [...compared.filter(({ after }) => !after), ...compared.filter(({ before }) => !before), ...compared.filter(isEdited)];
  const moved = compared.filter((change) => change.before && change.after && !isEdited(change) && isMoved(change));
  const unchanged = compared.length - own.length - moved.length;
  return { causes: causesOf(before.input, after.input), days: daysOf(before.input, after.input, own), own, moved, unchanged };
}

const knownBy = ({ rows, input }: Side) => ({
  rows: new Map(rows.map((row) => [row.number, row])),
  products: new Map(input.products.map((product) => [product.number, product])),
});

const standingOf = (row: RunRow | undefined) => (row ? { place: row.place, total: row.score.total } : null);

const isEdited = ({ before, after, version, claims, entry }: PlaceChange) =>
  before !== null && after !== null && (version !== null || claims.length > 0 || entry !== null);
const isMoved = ({ before, after, rescored }: PlaceChange) => rescored || before?.place !== after?.place;

/** Why one run does not have a product that the other has. */
function missingFrom(there: Side, here: Side, { number, claims }: RunProduct): Absence[] {
  if (there.excluded.some((excluded) => excluded.number === number)) return ["suspended"];
  const stood = there.stood.get(number);
  if (!stood) return [];
  return absenceOf({
    here: { capabilities: claims.map(({ capability }) => capability), need: here.input.need },
    there: { ...stood, need: there.input.need },
    sameTaxonomy: there.input.taxonomy === here.input.taxonomy,
    answers: there.answers,
  });
}

function claimChanges(before: RunProduct, after: RunProduct): ClaimChange[] {
  const [had, has] = [before, after].map(({ claims }) => new Map(claims.map(({ capability, evidence }) => [capability, evidence])));
  return [...new Set([...before.claims, ...after.claims].map(({ capability }) => capability))].flatMap((capability) => {
    const [was, is] = [had?.get(capability), has?.get(capability)];
    const change = { capability, before: was?.level ?? null, after: is?.level ?? null };
    return change.before === change.after ? [] : [{ ...change, expired: was?.expired === false && is?.expired === true }];
  });
}

/** Which of several entries it is makes no difference, nor does any where none counts. */
function entryChange({ entry: had }: RunProduct, { entry: has }: RunProduct, [before, after]: [RunInput, RunInput], days: EntryDays): EntryChange | null {
  if ((had === null) === (has === null) || !countsEntries(after.need)) return null;
  const entered = days.get(has ?? had ?? "");
  if (has === null) return { to: "lost", byDay: entered !== undefined && entered.validUntil < after.asOf };
  return { to: "gained", byDay: entered !== undefined && before.asOf < entered.validFrom };
}

/** Every edit of a listed product makes a version: evidence that has run out in one and the same version has run out by the day. */
function daysOf({ asOf: before }: RunInput, { asOf: after }: RunInput, own: readonly PlaceChange[]): RunComparison["days"] {
  if (before === after) return null;
  const touched = own.filter(({ version, claims, entry }) => entry?.byDay || (version === null && claims.some(({ expired }) => expired)));
  return { before, after, touched: touched.length };
}
