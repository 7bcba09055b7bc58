import type { Relation } from "#app/domain/capability/relation.ts";
import type { PreparedWant } from "./prepare.ts";
import { counted, type Offer } from "./query.ts";

/** The claim that says most about one requirement. */
export interface Answer {
  offer: Offer;
  relation: Relation;
  /** Worth × evidence, 0..1. */
  strength: number;
}

/** The best claim for a requirement, and how far it is covered, by any claim. Null where nothing stands near. */
export function answerTo({ relatives, demand }: PreparedWant, offers: readonly Offer[], shortEvidence: number): { best: Answer | null; cover: number } {
  let best: Answer | null = null;
  let cover = 0;
  for (const offer of offers) {
    const relative = relatives.get(offer.capability);
    if (!relative) continue;
    const evidence = counted(offer.strength, 1);
    cover = Math.max(cover, evidence >= demand ? relative.cover : shortEvidence * relative.cover);
    const answer = { offer, relation: relative.relation, strength: relative.worth * evidence };
    if (!best || better(answer, best)) best = answer;
  }
  return { best, cover };
}

/** The stronger; of equals the same capability, then the first by name. */
function better(one: Answer, other: Answer) {
  if (one.strength !== other.strength) return one.strength > other.strength;
  if ((one.relation === "same") !== (other.relation === "same")) return one.relation === "same";
  return one.offer.capability < other.offer.capability;
}
