/** What a row's digests are made with; both are 256 bits long. */
export const digestAlgorithms = ["sha256", "sm3"] as const;
export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** Something was done, was refused to somebody, or was read. */
export const recordOutcomes = ["done", "refused", "read"] as const;
export type RecordOutcome = (typeof recordOutcomes)[number];

/** One row of the record, as the chain holds it. Digests are in hex. */
export interface RecordRow {
  /** 1, 2, 3 … without gaps, in the order of commits. */
  sequence: number;
  /** By the database's clock, in UTC to the microsecond: 2026-11-20T02:00:00.123456Z. */
  at: string;
  /** Null for the clock, the command line and visitors. */
  personId: string | null;
  organisationId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  /** Version or revision of the subject that the action saw or made. */
  subjectVersion: number | null;
  outcome: RecordOutcome;
  /** Keyed digests of the subject's state before and after, and of the row's particulars; the key is the particulars' salt. */
  before: string | null;
  after: string | null;
  content: string;
  /** Table, id and digest of the row of a history that was written with it; null where there was none. */
  event: string | null;
  algorithm: DigestAlgorithm;
  /** Digest of the row before; `genesis` for the first. */
  previous: string;
  /** Digest of all the above. */
  hash: string;
}

/** The part of a row that may have to be erased: without it the chain still holds, but tells no more than a pseudonym's doings. */
export interface Particulars {
  /** 32 random bytes in hex: without it nobody can try out what a digest may stand for. */
  salt: string;
  /** Where the request came from; `clock` or `console` where it was none. */
  from: string | null;
  details: Record<string, unknown>;
}

export const genesis = "0".repeat(64);

/** What a row's digest is taken of: a list, so that no two rows have the same text. */
export const rowText = (row: Omit<RecordRow, "hash">) =>
  JSON.stringify([
    "anchang-record-1",
    row.sequence,
    row.at,
    row.personId,
    row.organisationId,
    row.action,
    row.subjectType,
    row.subjectId,
    row.subjectVersion,
    row.outcome,
    row.before,
    row.after,
    row.content,
    row.algorithm,
    row.previous,
    ...(row.event === null ? [] : [row.event]),
  ]);

/** The two digests, which the domain is given: it knows no cryptography. */
export interface RecordDigests {
  /** Of a text. */
  hash(algorithm: DigestAlgorithm, text: string): string;
  /** Of a value's canonical JSON, keyed with a salt. */
  seal(algorithm: DigestAlgorithm, salt: string, value: unknown): string;
}

/** What a row's `content` is taken of. */
export const contentOf = ({ from, details }: Omit<Particulars, "salt">) => ({ from, details });
