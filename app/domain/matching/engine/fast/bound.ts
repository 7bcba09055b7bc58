import type { Prepared } from "../prepare.ts";
import { saturationSteps } from "../text/saturation.ts";
import type { Candidates } from "./candidates.ts";
import type { Plan } from "./plan.ts";
import { type Segment, standing } from "./segment.ts";
import type { Tally } from "./tally.ts";

/**
 * Puts the items that a tally has met among the candidates by a bound of their score without 语义相近, never less than the truth:
 * the strength of a claim is rounded up, a requirement that is answered counts with all its kin, and the claim that opens a gate need
 * not be the one that counts. `from` is the place of the segment's first item; what opened `below` steps or more has been looked at.
 */
export function gatherCandidates(
  tally: Tally,
  segment: Segment,
  from: number,
  opened: Uint8Array,
  below: number,
  prepared: Prepared,
  plan: Plan,
  found: Candidates,
  admit?: (key: string) => boolean,
) {
  const { docs, own, kin, gate: exact, text, count } = tally;
  const { kinMass: itemMass, standing: stands, catalogued } = segment;
  const { kinMass, kinship } = prepared;
  const outer = (1 - prepared.latent) * prepared.tags;
  const ofText = ((1 - prepared.latent) * (1 - prepared.tags)) / saturationSteps;
  const extra = prepared.query.catalogue ? Math.max(0, prepared.weights.catalogue) : 0;
  const ofKin = kinMass > 0 ? kinship / kinMass : 0;
  const { gates } = plan;
  const open = gates.length - 1;
  for (let slot = 1; slot <= count; slot++) {
    const doc = docs[slot] as number;
    const steps = opened[doc] as number;
    if (steps >= below) continue;
    const ofTags = own[slot] as number;
    const shared = Math.min(kin[slot] as number, kinMass);
    const words = ofText * (text[slot] as number);
    const gate = (exact[slot] as number) || (gates[Math.min(steps, open)] as number);
    // shared mass is at most the need's, and the union at least that
    if ((outer * (ofTags + ofKin * shared) + words) * gate * (1 + extra) <= found.threshold) continue;
    const both = Math.min(shared, itemMass[doc] as number);
    const union = kinMass + (itemMass[doc] as number) - both;
    const bound = (outer * (ofTags + (union > 0 ? (kinship * both) / union : 0)) + words) * gate * (1 + extra * (catalogued[doc] as number));
    if (bound <= found.threshold || bound <= 0 || stands[doc] !== standing.here) continue;
    if (admit && !admit(segment.keys[doc] as string)) continue;
    found.put(bound, from + doc, text[slot] as number);
  }
}
