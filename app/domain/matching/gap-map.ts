import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { atLeast, type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import type { Claim, Requirement } from "./assess.ts";
import { smallestFigure } from "./coverage.ts";

/** An open scenario as the map counts it. */
export interface OpenNeed {
  number: string;
  domain: ScenarioDomain;
  requirements: readonly Requirement[];
}

/** A capability that open scenarios ask for by its own name. */
export interface AskedCapability {
  capability: string;
  /** Numbers of the scenarios. */
  scenarios: string[];
  /** The highest evidence that any of them demands. */
  minEvidence: EvidenceLevel | null;
  /** Listed products that claim it or something narrower. */
  claiming: number;
  /** … and do so at the highest evidence demanded: that cover it. */
  covering: number;
}

/** Demand and supply of a capability branch in one domain. */
export interface GapCell {
  /** Open scenarios that ask for something of the branch. */
  demand: number;
  /** Capabilities of the branch that they ask for. */
  asked: number;
  /** Listed products that claim one of these. */
  supply: number;
  /** How many of these nobody covers, and how many only one or two products. */
  none: number;
  few: number;
}

export interface GapRow {
  branch: string;
  cells: Record<ScenarioDomain, GapCell>;
}

/** The branches of the taxonomy: what stands right below the root of a facet and can be claimed, itself or below it. */
export const branchesOf = (taxonomy: Taxonomy) =>
  taxonomy.roots.flatMap(({ slug }) => taxonomy.narrower(slug)).filter((slug) => taxonomy.closure(slug).some((one) => taxonomy.get(one)?.claimable));

/** Who claims what: for each capability, the products that claim it or something narrower, each at its best evidence. */
type Supply = ReadonlyMap<string, ReadonlyMap<number, EvidenceLevel>>;

export function gatherSupply(taxonomy: Taxonomy, products: readonly (readonly Claim[])[]): Supply {
  const supply = new Map<string, Map<number, EvidenceLevel>>();
  for (const [product, claims] of products.entries()) {
    for (const { capability, evidence } of claims) {
      for (const slug of taxonomy.ancestors(capability).keys()) {
        const held = supply.get(slug) ?? new Map<number, EvidenceLevel>();
        supply.set(slug, held);
        const best = held.get(product);
        if (!best || !atLeast(best, evidence.level)) held.set(product, evidence.level);
      }
    }
  }
  return supply;
}

/** Every capability that the scenarios ask for, with who could answer; the least covered first, of equals the most asked for. */
export function listAsked(supply: Supply, needs: readonly OpenNeed[], within?: ReadonlySet<string>): AskedCapability[] {
  const asked = new Map<string, { scenarios: string[]; minEvidence: EvidenceLevel | null }>();
  for (const { number, requirements } of needs) {
    for (const { capability, minEvidence } of requirements) {
      if (within && !within.has(capability)) continue;
      const one = asked.get(capability) ?? { scenarios: [], minEvidence: null };
      one.scenarios.push(number);
      one.minEvidence = higher(one.minEvidence, minEvidence);
      asked.set(capability, one);
    }
  }
  return [...asked]
    .map(([capability, { scenarios, minEvidence }]) => {
      const levels = [...(supply.get(capability)?.values() ?? [])];
      const covering = levels.filter((level) => minEvidence === null || atLeast(level, minEvidence)).length;
      return { capability, scenarios: scenarios.sort(), minEvidence, claiming: levels.length, covering };
    })
    .sort((a, b) => a.covering - b.covering || b.scenarios.length - a.scenarios.length || (a.capability < b.capability ? -1 : 1));
}

const higher = (one: EvidenceLevel | null, other: EvidenceLevel | null) => evidenceLevels.findLast((level) => level === one || level === other) ?? null;

/** Whether too few cover it: nobody, or fewer than may be told in figures. */
export const isShort = ({ covering }: AskedCapability) => covering < smallestFigure;

/** Demand, supply and gap by branch and domain; a scenario that asks for several capabilities of a branch counts once there. */
export function mapGaps(taxonomy: Taxonomy, supply: Supply, needs: readonly OpenNeed[]): GapRow[] {
  const byDomain = Map.groupBy(needs, ({ domain }) => domain);
  return branchesOf(taxonomy).map((branch) => {
    const within = new Set(taxonomy.closure(branch));
    const cells = scenarioDomains.map((domain) => [domain, cellOf(listAsked(supply, byDomain.get(domain) ?? [], within), supply)]);
    return { branch, cells: Object.fromEntries(cells) };
  });
}

function cellOf(asked: readonly AskedCapability[], supply: Supply): GapCell {
  return {
    demand: new Set(asked.flatMap(({ scenarios }) => scenarios)).size,
    asked: asked.length,
    supply: new Set(asked.flatMap(({ capability }) => [...(supply.get(capability)?.keys() ?? [])])).size,
    none: asked.filter(({ covering }) => covering === 0).length,
    few: asked.filter((one) => one.covering > 0 && isShort(one)).length,
  };
}

/** Cells of fewer scenarios are not told to the public. */
export const smallestCell = 5;

/** A cell as everybody may know it. */
export interface PublicCell {
  demand: number;
  asked: number;
  supply: number;
  /** Capabilities that nobody or only one or two products cover. */
  short: number;
}

/** Null where it reads 少于 5. Rows carry no totals: from a total and the other cells a withheld one could be reckoned. */
export const publicCell = ({ demand, asked, supply, none, few }: GapCell): PublicCell | null =>
  demand < smallestCell ? null : { demand, asked, supply, short: none + few };
