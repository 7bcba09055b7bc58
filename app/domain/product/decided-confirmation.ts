import type { ConfirmableLevel, ConfirmationState } from "./evidence.ts";

/** A request for confirmation that was decided, as lists show it. */
export interface DecidedConfirmation {
  id: string;
  level: ConfirmableLevel;
  state: ConfirmationState;
  /** Its slug, or for readers its label. */
  capability: string;
  product: string;
  number: string | null;
  vendor: string;
  /** The demand owner who was asked; null where the operator was. */
  asked: string | null;
  by: string | null;
  at: Date | null;
}
