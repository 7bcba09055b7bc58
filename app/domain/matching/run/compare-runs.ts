import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { RunInput, RunProduct, RunRow } from "./kept-run.ts";

/** What is no product's own doing and moves all. */
export const commonCauses = ["need", "requirements", "engine", "taxonomy", "lesson", "day"] as const;
export type CommonCause = (typeof commonCauses)[number];

export interface ClaimChange {
  capability: string;
  /** Null where it was not claimed. */
  before: EvidenceLevel | null;
  after: EvidenceLevel | null;
}

/** One product in two runs. */
export interface PlaceChange {
  number: string;
  name: string;
  /** Null where it was no candidate. */
  before: { place: number; total: number } | null;
  after: { place: number; total: number } | null;
  /** Its version, where another stands. */
  version: { before: number; after: number } | null;
  claims: ClaimChange[];
  /** Whether a catalogue entry came or went. */
  entry: "gained" | "lost" | null;
}

export interface RunComparison {
  causes: CommonCause[];
  /** Products whose place, score or content is another, in the order of the later run; those that left stand last. */
  changes: PlaceChange[];
  /** How many stand as they stood. */
  unchanged: number;
}

interface Side {
  input: RunInput;
  rows: readonly RunRow[];
}

/** What changed from one run to a later one, and what it comes from. */
export function compareRuns(before: Side, after: Side): RunComparison {
  const rows = [before, after].map((side) => new Map(side.rows.map((row) => [row.number, row])));
  const products = [before, after].map((side) => new Map(side.input.products.map((product) => [product.number, product])));
  const numbers = [...new Set([...after.rows, ...before.rows].map(({ number }) => number))];
  const compared = numbers.map((number): PlaceChange => {
    const [was, is] = [rows[0]?.get(number), rows[1]?.get(number)];
    const [had, has] = [products[0]?.get(number), products[1]?.get(number)];
    return {
      number,
      name: is?.name ?? was?.name ?? "",
      before: was ? { place: was.place, total: was.score.total } : null,
      after: is ? { place: is.place, total: is.score.total } : null,
      version: had && has && had.version !== has.version ? { before: had.version, after: has.version } : null,
      claims: had && has ? claimChanges(had, has) : [],
      entry: had && has && (had.entry === null) !== (has.entry === null) ? (has.entry ? "gained" : "lost") : null,
    };
  });
  const changes = compared.filter(isChange);
  return { causes: causesOf(before.input, after.input), changes, unchanged: compared.length - changes.length };
}

const isChange = ({ before, after, version, claims, entry }: PlaceChange) =>
  before?.place !== after?.place || before?.total !== after?.total || version !== null || claims.length > 0 || entry !== null;

function claimChanges(before: RunProduct, after: RunProduct): ClaimChange[] {
  const [had, has] = [before, after].map(({ claims }) => new Map(claims.map(({ capability, evidence }) => [capability, evidence.level])));
  return [...new Set([...before.claims, ...after.claims].map(({ capability }) => capability))].flatMap((capability) => {
    const change = { capability, before: had?.get(capability) ?? null, after: has?.get(capability) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function causesOf(before: RunInput, after: RunInput): CommonCause[] {
  const asked = ({ need }: RunInput) =>
    JSON.stringify(need.requirements.map(({ capability, importance, minEvidence }) => [capability, importance, minEvidence]));
  const said = ({ need }: RunInput) => JSON.stringify([need.title, need.text, need.regime, need.requirements.map(({ note }) => note)]);
  const differs: Record<CommonCause, boolean> = {
    need: said(before) !== said(after),
    requirements: asked(before) !== asked(after),
    engine: before.engine !== after.engine,
    taxonomy: before.taxonomy !== after.taxonomy,
    lesson: before.lesson.digest !== after.lesson.digest,
    day: before.asOf !== after.asOf,
  };
  return commonCauses.filter((cause) => differs[cause]);
}
