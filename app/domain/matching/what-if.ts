import { type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import type { Answer } from "./assess.ts";
import type { RankedProduct } from "./candidate.ts";
import { explain, type Measure } from "./engine/explain.ts";
import type { Item, Offer } from "./engine/query.ts";
import type { Score } from "./engine/score.ts";
import { engineWeights } from "./engine/weights.ts";
import { tieDigest } from "./tie.ts";

/** One thing that would change a product's place: a capability claimed, or a claim better evidenced. */
export interface Change {
  kind: "claim" | "evidence";
  /** Position of the requirement that it answers. */
  requirement: number;
  capability: string;
  level: EvidenceLevel;
  score: number;
  place: number;
}

/**
 * What would change a row's place, each by itself, all else as it stands, scored by the one definition: each requirement that is not
 * covered, covered at the level it demands (else documented), musts first; then each claim that answers or
 * is counted one level better evidenced.
 */
export function changesFor(measure: Measure, rows: readonly RankedProduct[], row: RankedProduct, itemOf: (key: string) => Item | undefined): Change[] {
  const item = itemOf(row.number);
  if (!item) return [];
  const others = rows.filter(({ number }) => number !== row.number);
  const scored = (offers: readonly Offer[]) => standingAmong(measure, others, { ...item, offers }, itemOf);
  const asked = [...row.answers.entries()];
  const covering = asked.filter(([, { coverage }]) => coverage !== "covered").map(([requirement, answer]) => ({ requirement, ...coveringClaim(answer) }));
  const better = asked.flatMap(([requirement, { claim, counted }]) =>
    [claim, counted?.claim].flatMap((one) => {
      const level = one && evidenceLevels[evidenceLevels.indexOf(one.evidence.level) + 1];
      return one && level ? [{ kind: "evidence" as const, requirement, capability: one.capability, level }] : [];
    }),
  );
  const isMust = ({ requirement }: { requirement: number }) => row.answers[requirement]?.requirement.importance === "must";
  const mustsFirst = <One extends { requirement: number }>(changes: One[]) => changes.toSorted((a, b) => Number(isMust(b)) - Number(isMust(a)));
  const once = new Map<string, Omit<Change, "score" | "place">>();
  for (const change of [...mustsFirst(covering), ...mustsFirst(better)]) {
    const name = `${change.capability} ${change.level}`;
    if (!once.has(name)) once.set(name, change);
  }
  return [...once.values()].map((change) => ({ ...change, ...scored(withClaim(item.offers, change.capability, engineWeights.evidence[change.level])) }));
}

function coveringClaim({ requirement: { capability, minEvidence }, claim }: Answer): Pick<Change, "kind" | "capability" | "level"> {
  const needed = minEvidence ?? "documented";
  const held = claim?.capability === capability ? claim.evidence.level : "self-declared";
  return {
    kind: claim?.capability === capability ? "evidence" : "claim",
    capability,
    level: evidenceLevels[Math.max(evidenceLevels.indexOf(needed), evidenceLevels.indexOf(held))] ?? needed,
  };
}

const withClaim = (offers: readonly Offer[], capability: string, strength: number): Offer[] => [
  ...offers.filter((offer) => offer.capability !== capability),
  { capability, strength },
];

/** Score and place of an item among rows that stay as they are. 语义相近 is looked at where the item is among the first by all else. */
function standingAmong(measure: Measure, others: readonly RankedProduct[], item: Item, itemOf: (key: string) => Item | undefined) {
  const bare = explain(measure, item, itemOf, false);
  const before = others.filter(({ score }) => withoutLatent(score) > bare.total).length;
  const { total } = before < measure.learned.weights.window ? explain(measure, item, itemOf, true) : bare;
  const { key } = measure.prepared.query;
  const tie = tieDigest(key, item.key);
  const stands = ({ number, score }: RankedProduct) =>
    score.total > total || (score.total === total && (tieDigest(key, number) - tie || (number < item.key ? -1 : 1)) < 0);
  return { score: total, place: 1 + others.filter(stands).length };
}

/** The score that 语义相近 was not looked at for. */
function withoutLatent({ wants, borrowed, text, latent, total }: Score) {
  const positive = wants.reduce((sum, { own, kin }) => sum + own + kin, borrowed + text + latent);
  return positive > 0 ? (total * (positive - latent)) / positive : 0;
}
