/** Lengths in characters. */
export const intentText = {
  /** Why a candidate is kept, and why it no longer is. */
  reason: { least: 2, most: 300 },
  /** What the owner writes to the vendor. */
  message: { least: 2, most: 300 },
  /** Why a vendor declines; it may keep silent. */
  decline: { most: 300 },
  /** How the vendor would answer. */
  answer: { least: 20, most: 1000 },
  contactName: { least: 2, most: 30 },
  contactPhone: { most: 30 },
  contactEmail: { most: 100 },
};
