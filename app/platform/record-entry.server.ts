import type { RecordAction, RecordSubject, StatelessAction } from "#app/domain/record/actions.ts";
import type { RecordDetail } from "#app/domain/record/details.ts";
import type { RecordOutcome } from "#app/domain/record/record-row.ts";
import type { EventRow } from "./event-digest.server.ts";

/** What a use case says of its change; who, for whom, from where and when are added. A change that says neither what was before nor what is after does not compile. */
export type RecordEntry = Said & ({ action: StatelessAction } | { outcome: "read" | "refused" } | { before: object } | { after: object | null });

interface Said {
  action: RecordAction;
  subjectType: RecordSubject;
  subjectId: string;
  subjectVersion?: number;
  /** `done` where nothing else is said. */
  outcome?: RecordOutcome;
  /** The subject's state before and after; only their digests are kept. */
  before?: unknown;
  after?: unknown;
  /** The row of a history that tells of the same, whose digest is kept. */
  event?: EventRow;
  details?: Partial<Record<RecordDetail, unknown>>;
  /** Where it came from is not kept: of whoever was erased by it. */
  placeless?: true;
  /** Who it was, where the context does not know them yet. */
  by?: { personId: string; organisationId: string | null };
}
