import type { EvidenceLevel } from "./evidence.ts";

/** A product as every list shows it; what it is and how it is sold by code, and by word once a page shows it. */
export interface ListedProduct {
  number: string;
  name: string;
  summary: string;
  vendor: string;
  creditCode: string;
  kind: string;
  deliveryModels: string[];
  priceModel: string;
  /** The first capabilities claimed, and how many there are. */
  capabilities: string[];
  claimed: number;
  /** How many claims stand at each level. */
  evidence: Partial<Record<EvidenceLevel, number>>;
  /** Number of the valid catalogue entry, if any. */
  entry: string | null;
}
