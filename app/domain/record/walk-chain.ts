import { contentOf, digestAlgorithms, genesis, type Particulars, type RecordDigests, type RecordRow, rowText } from "./record-row.ts";

/** The chain's end at some time, as a checkpoint keeps it. */
export interface Head {
  sequence: number;
  hash: string;
}

export const recordFaults = [
  "missing",
  "unlinked",
  "changed",
  "particulars-changed",
  "particulars-missing",
  "rewritten",
  "cut-off",
  "stray-particulars",
] as const;
export type RecordFault = (typeof recordFaults)[number];

/** The first row that does not fit, and how. */
export interface Misfit {
  sequence: number;
  fault: RecordFault;
}

export interface RecordedRow {
  row: RecordRow;
  /** Null where they were erased. */
  particulars: Particulars | null;
}

/**
 * Walks the chain from its first row to its last, and holds it against heads that were kept elsewhere: a chain that was written anew as a
 * whole fits itself, but not those. Particulars may be missing only of rows that a later row of the chain says were erased: `erasures`
 * holds, by id, the last row that says so of a person, a house or a thing.
 */
export function walkChain(digests: RecordDigests, heads: readonly Head[], erasures: ReadonlyMap<string, number>) {
  let last: Head = { sequence: 0, hash: genesis };
  let erased = 0;
  const kept = new Map<number, Set<string>>();
  for (const { sequence, hash } of heads) kept.set(sequence, (kept.get(sequence) ?? new Set()).add(hash));
  const farthest = Math.max(0, ...kept.keys());

  const isErased = ({ sequence, personId, organisationId, subjectId }: RecordRow) =>
    [personId, organisationId, subjectId].some((id) => id !== null && (erasures.get(id) ?? 0) > sequence);

  const misfitOf = ({ row, particulars }: RecordedRow): RecordFault | null => {
    if (row.previous !== last.hash) return "unlinked";
    if (!digestAlgorithms.includes(row.algorithm) || digests.hash(row.algorithm, rowText(row)) !== row.hash) return "changed";
    if (!particulars && !isErased(row)) return "particulars-missing";
    if (particulars && digests.seal(row.algorithm, particulars.salt, contentOf(particulars)) !== row.content) return "particulars-changed";
    const expected = kept.get(row.sequence);
    return expected && (expected.size > 1 || !expected.has(row.hash)) ? "rewritten" : null;
  };

  return {
    /** How the next row does not fit; null where it does. */
    next(recorded: RecordedRow): Misfit | null {
      const { row, particulars } = recorded;
      if (row.sequence !== last.sequence + 1) return { sequence: last.sequence + 1, fault: "missing" };
      const fault = misfitOf(recorded);
      if (fault) return { sequence: row.sequence, fault };
      if (!particulars) erased++;
      last = { sequence: row.sequence, hash: row.hash };
      return null;
    },
    /** After the last row: what the heads say must follow, and particulars that belong to no row. */
    end(lastParticulars: number): Misfit | null {
      if (farthest > last.sequence) return { sequence: last.sequence + 1, fault: "cut-off" };
      return lastParticulars > last.sequence ? { sequence: lastParticulars, fault: "stray-particulars" } : null;
    },
    get head(): Head {
      return last;
    },
    get erased() {
      return erased;
    },
  };
}
