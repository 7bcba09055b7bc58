/** 1–20 claims a product, each with a note of 10 characters at least: stuffing does not pay. */
export const claimsPerProduct = { least: 1, most: 20 };
export const claimNote = { least: 10, most: 300 };
/** Longest texts, in characters. */
export const productText = { name: 60, summary: 300, detail: 3000 };
