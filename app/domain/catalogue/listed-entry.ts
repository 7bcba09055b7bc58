import type { ScenarioDomain } from "../scenario/scenario.ts";
import type { EntryStatus } from "./entry.ts";

/** An entry as every list shows it. */
export interface ListedEntry {
  number: string;
  year: number;
  direction: ScenarioDomain;
  reason: string;
  status: EntryStatus;
  validFrom: string;
  validUntil: string;
  /** As it was called in the version that was selected. */
  product: string;
  productNumber: string;
  productVersion: number;
  vendor: string;
  creditCode: string;
  /** Whether the reader may open the product's page. */
  open: boolean;
}
