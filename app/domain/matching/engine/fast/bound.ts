import type { Prepared } from "../prepare.ts";
import { saturationSteps } from "../text/saturation.ts";
import type { Candidates } from "./candidates.ts";
import type { Plan } from "./plan.ts";
import { type Segment, standing } from "./segment.ts";
import { gateUnit, type Tally } from "./tally.ts";

/**
 * Puts the items that a tally has met among the candidates by a bound of their score without 语义相近, never less than the truth:
 * the strength of a claim is rounded up, and the claim that opens a gate need not be the one that counts.
 */
export function gatherCandidates(
  tally: Tally,
  segment: Segment,
  at: number,
  prepared: Prepared,
  plan: Plan,
  found: Candidates,
  admit?: (key: string) => boolean,
) {
  const { tags, text, touched, count } = tally;
  const { kinMass: itemMass, standing: stands, catalogued } = segment;
  const { kinMass, kinship } = prepared;
  const outer = (1 - prepared.latent) * prepared.tags;
  const ofText = ((1 - prepared.latent) * (1 - prepared.tags)) / saturationSteps;
  const extra = prepared.query.catalogue ? Math.max(0, prepared.weights.catalogue) : 0;
  const ofKin = kinMass > 0 ? kinship / kinMass : 0;
  const { gates } = plan;
  const open = gates.length - 1;
  for (let i = 0; i < count; i++) {
    const doc = touched[i] as number;
    const packed = tags[2 * doc] as number;
    const opened = Math.floor(packed / gateUnit);
    const own = packed - opened * gateUnit;
    const kin = tags[2 * doc + 1] as number;
    const gate = (gates[Math.min(opened, open)] as number) * (1 + extra);
    const words = ofText * (text[doc] as number);
    // shared mass is at most the need's, and the union at least that
    if ((outer * (own + ofKin * Math.min(kin, kinMass)) + words) * gate <= found.threshold) continue;
    const shared = Math.min(kin, kinMass, itemMass[doc] as number);
    const union = kinMass + (itemMass[doc] as number) - shared;
    const bound =
      (outer * (own + (union > 0 ? (kinship * shared) / union : 0)) + words) *
      (gates[Math.min(opened, open)] as number) *
      (1 + extra * (catalogued[doc] as number));
    if (bound <= found.threshold || bound <= 0 || stands[doc] !== standing.here) continue;
    if (admit && !admit(segment.keys[doc] as string)) continue;
    found.put(bound, { segment: at, doc, text: text[doc] as number, bound });
  }
}
