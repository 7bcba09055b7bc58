import { decide } from "./claim-change.ts";
import { atLeast, type ConfirmableLevel } from "./evidence.ts";
import type { ProductContent, StatedClaim } from "./product.ts";
import { sameClaim } from "./same-content.ts";

const aboutParts = ["name", "kind", "summary", "detail", "deliveryModels", "priceModel"] as const;
export type AboutPart = (typeof aboutParts)[number];

export interface VersionDifference {
  /** Parts of the product's own texts that say something else. */
  about: AboutPart[];
  /** Claims that say something else, or that one of the two does not make; in the order of the later version, then what it dropped. */
  claims: { capability: string; before: StatedClaim | null; after: StatedClaim | null }[];
}

/** What a later state of a product says otherwise than an earlier one. */
export function versionDifference(before: ProductContent, after: ProductContent): VersionDifference {
  const differs = (part: AboutPart) => JSON.stringify(comparable(before, part)) !== JSON.stringify(comparable(after, part));
  const capabilities = [...new Set([...after.claims, ...before.claims].map(({ capability }) => capability))];
  const claims = capabilities.flatMap((capability) => {
    const [had, has] = [before, after].map((content) => content.claims.find((claim) => claim.capability === capability));
    return had && sameClaim(had, has) ? [] : [{ capability, before: had ?? null, after: has ?? null }];
  });
  return { about: aboutParts.filter(differs), claims };
}

/** A claim as it stands with the last decision on it. */
interface DecidedClaim extends Pick<StatedClaim, "level"> {
  confirmed: ConfirmableLevel | null;
  decided: { state: "confirmed" | "refused"; level: ConfirmableLevel; at: string } | null;
}

/** Whether a claim's level is lower than a version states because a request was refused since then: that is no edit by its vendor. */
export const loweredByRefusal = (before: Pick<StatedClaim, "level">, now: DecidedClaim, since: Date) =>
  now.decided?.state === "refused" &&
  new Date(now.decided.at) >= since &&
  !atLeast(now.level, before.level) &&
  now.level === decide(false, now.decided.level, now).level;

/** How delivery models are ordered says nothing. */
const comparable = (content: ProductContent, part: AboutPart) => (part === "deliveryModels" ? [...content[part]].sort() : content[part]);
