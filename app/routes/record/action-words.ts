import type { RecordAction } from "#app/domain/record/actions.ts";
import { recordActionLabel } from "#app/i18n/record-labels.ts";

/** Old rows may name what no use case does any more. */
export const actionWords = (action: string) => recordActionLabel[action as RecordAction]?.() ?? action;
