import type { Claim } from "#app/domain/matching/assess.ts";
import { effectiveEvidence, type StatedEvidence } from "#app/domain/product/evidence.ts";
import type { Item } from "./engine/query.ts";
import { engineWeights } from "./engine/weights.ts";

/** A listed product as it is stated, whatever the day. */
export interface ListedProduct {
  id: string;
  number: string;
  name: string;
  summary: string;
  detail: string;
  version: number;
  vendor: { organisationId: string; name: string; creditCode: string };
  /** A suspended vendor's products are kept out of the ranking and named as excluded. */
  suspended: boolean;
  claims: (StatedEvidence & { capability: string })[];
  /** Published catalogue entries, the latest year first; days are yyyy-mm-dd. */
  entries: { number: string; validFrom: string; validUntil: string }[];
}

/** … as it counts on a day. */
export interface FieldProduct extends Omit<ListedProduct, "claims" | "entries"> {
  claims: Claim[];
  /** Number of the valid catalogue entry, if any. */
  entry: string | null;
}

export const standingOn = ({ claims, entries, ...product }: ListedProduct, day: string): FieldProduct => ({
  ...product,
  claims: claims.map((claim) => ({ capability: claim.capability, evidence: effectiveEvidence(claim, day) })),
  entry: entries.find(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil)?.number ?? null,
});

/** What of a product the engine reads: nothing else can enter a score. */
export const itemOf = ({ number, name, summary, detail, claims, entry }: FieldProduct): Item => ({
  key: number,
  title: name,
  text: `${summary}\n${detail}`,
  offers: claims.map(({ capability, evidence }) => ({ capability, strength: engineWeights.evidence[evidence.level] })),
  catalogued: entry !== null,
});

/** Whether a day can change how it counts. */
export const isDated = ({ claims, entries }: ListedProduct) => entries.length > 0 || claims.some(({ expiresOn }) => expiresOn !== null);
