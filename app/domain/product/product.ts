import type { EvidenceLevel } from "./evidence.ts";

/** 1–20 claims a product, each with a note of 10 characters at least: stuffing does not pay. */
export const claimsPerProduct = { least: 1, most: 20 };
export const claimNote = { least: 10, most: 300 };
/** Lengths in characters. */
export const productText = { name: { least: 2, most: 60 }, summary: { least: 10, most: 300 }, detail: { least: 20, most: 3000 } };
export const deliveryModelsPerProduct = { least: 1, most: 4 };
export const evidenceText = { issuer: { least: 2, most: 60 }, reference: { least: 2, most: 80 } };
/** Reasons that are read by the other side: a refusal, a take-down. */
export const reasonText = { least: 5, most: 500 };

export interface ProductAbout {
  name: string;
  kind: string | null;
  summary: string;
  detail: string;
  deliveryModels: string[];
  priceModel: string | null;
}

/** What a vendor shows for a claim: who issued it, what it is, when, until when (yyyy-mm-dd). */
export interface EvidenceShown {
  issuer: string;
  reference: string;
  issuedOn: string | null;
  expiresOn: string | null;
  /** The house's qualification that it rests on, by its id; issuer, number and days are then the qualification's. */
  qualification?: string | null;
}

export interface StatedClaim extends EvidenceShown {
  capability: string;
  note: string;
  level: EvidenceLevel;
}

/** What is listed: everything that the vendor states, and nothing that others decide; but a refusal leaves a claim at what stands without it. */
export interface ProductContent extends ProductAbout {
  claims: StatedClaim[];
}

export const productNumber = (serial: number) => `PD-${String(serial).padStart(6, "0")}`;
