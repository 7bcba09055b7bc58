import type { RecordOutcome } from "#app/domain/record/record-row.ts";
import { recordOutcomeLabel } from "#app/i18n/record-labels.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What was done needs no tag: it is the rule. */
export const OutcomeTag = ({ outcome }: { outcome: RecordOutcome }) =>
  outcome === "done" ? null : <Tag tone={outcome === "refused" ? "bad" : "neutral"}>{recordOutcomeLabel[outcome]()}</Tag>;
