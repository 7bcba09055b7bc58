/** A product with what it would bring into a team, requirement by requirement. */
export interface Member {
  product: string;
  vendor: string;
  /** Whether the vendor is a small or micro company. */
  small: boolean;
  /** For each requirement, how much of it this product answers at the demanded evidence, 0..1; 1 covers it. */
  answers: readonly number[];
}

export interface TeamAsk {
  /** For each requirement: whether it must be covered, and its weight in all. */
  requirements: readonly { must: boolean; weight: number }[];
  /** Most vendors in a team: the lead and two more by default. */
  most?: number;
  /** Whether at least one small company has to be in it (大带小). */
  small?: boolean;
}

export interface Team {
  /** The lead first: who carries the greatest weight of the requirements. */
  vendors: string[];
  /** For each requirement the product that answers it best, null where nobody does. */
  attributed: ({ product: string; vendor: string; answer: number } | null)[];
  /** Σ weight · answer over all requirements. */
  worth: number;
}

export interface FoundTeams {
  /** The best of the smallest teams, at most as many as were asked for. */
  teams: Team[];
  /** How many teams of that size there are; from `mostCounted` on at least so many. */
  exist: number;
}

/** Teams are counted up to so many, then no further. */
export const mostCounted = 1000;

/** What a vendor brings: for each requirement its best product. */
interface Vendor {
  name: string;
  small: boolean;
  best: ({ product: string; answer: number } | null)[];
  /** The musts that it covers, as bits. */
  covers: number;
}

/** Musts are counted in the bits of one number. */
export const mostMusts = 30;

/**
 * The smallest sets of vendors that cover all musts, the best first: of equally many vendors those that answer most of all
 * requirements by weight, then by name. Exact: every set that could be among the first `alternatives` is looked at. Empty where no
 * set of at most `most` vendors covers the musts.
 */
export function findTeams({ requirements, most = 3, small = false }: TeamAsk, members: readonly Member[], alternatives = 3): FoundTeams {
  const musts = requirements.flatMap(({ must }, i) => (must ? [i] : [])).slice(0, mostMusts);
  const all = 2 ** musts.length - 1;
  const vendors = vendorsOf(members, requirements.length, musts);
  const weights = requirements.map(({ weight }) => Math.max(weight, 0));
  for (let size = 1; size <= most; size++) {
    const { best, exist } = teamsOf(size, vendors, { all, musts, weights, small, alternatives });
    if (exist > 0) return { teams: best.map((team) => teamFrom(team, weights)), exist };
  }
  return { teams: [], exist: 0 };
}

function vendorsOf(members: readonly Member[], size: number, musts: readonly number[]): Vendor[] {
  const byName = new Map<string, Vendor>();
  for (const { product, vendor, small, answers } of members) {
    const held = byName.get(vendor) ?? { name: vendor, small, best: Array.from({ length: size }, () => null), covers: 0 };
    byName.set(vendor, held);
    for (let i = 0; i < size; i++) {
      const answer = answers[i] ?? 0;
      const best = held.best[i];
      if (answer > 0 && (!best || answer > best.answer || (answer === best.answer && product < best.product))) held.best[i] = { product, answer };
    }
  }
  const vendors = [...byName.values()].filter(({ best }) => best.some((one) => one !== null));
  for (const vendor of vendors) for (const [bit, must] of musts.entries()) if ((vendor.best[must]?.answer ?? 0) >= 1) vendor.covers += 2 ** bit;
  return vendors.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Limits {
  all: number;
  musts: readonly number[];
  weights: readonly number[];
  small: boolean;
  alternatives: number;
}

interface Found {
  vendors: Vendor[];
  worth: number;
}

/**
 * All sets of exactly `size` vendors that cover all musts, counted and the best kept. Depth first: each step takes a vendor that covers the must
 * which fewest cover, so only sets that can still cover everything are walked; what can no longer enter the best is cut off.
 */
function teamsOf(size: number, vendors: readonly Vendor[], limits: Limits): { best: Found[]; exist: number } {
  const { all, musts, weights, small, alternatives } = limits;
  const holders = musts.map((_, bit) => vendors.filter(({ covers }) => (covers >> bit) & 1));
  if (holders.some((able) => able.length === 0)) return { best: [], exist: 0 };
  const rarest = musts.map((_, bit) => bit).sort((a, b) => (holders[a]?.length ?? 0) - (holders[b]?.length ?? 0));
  const widest = Math.max(0, ...vendors.map(({ covers }) => bitsOf(covers)));
  const smallOnes = vendors.filter((vendor) => vendor.small);
  const best: Found[] = [];
  const seen = new Set<string>();

  const walk = (team: readonly Vendor[], covered: number) => {
    const left = size - team.length;
    if (left === 0) {
      if (covered === all && (!small || team.some((vendor) => vendor.small))) keep(team);
      return;
    }
    if (bitsOf(all & ~covered) > left * widest) return;
    const next = rarest.find((bit) => !((covered >> bit) & 1));
    const lacksSmall = small && !team.some((vendor) => vendor.small);
    const choices = next !== undefined ? (holders[next] ?? []) : lacksSmall && left === 1 ? smallOnes : vendors;
    if (left === 1) {
      for (const vendor of choices) if (((covered | vendor.covers) & all) === all && !team.includes(vendor)) walk([...team, vendor], all);
      return;
    }
    for (const vendor of choices) if (!team.includes(vendor)) walk([...team, vendor], covered | vendor.covers);
  };
  const keep = (team: readonly Vendor[]) => {
    const sorted = team.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const worth = worthOf(sorted, weights);
    const last = best[alternatives - 1];
    const kept = !last || last.worth <= worth;
    if (!kept && seen.size >= mostCounted) return;
    const found = { vendors: sorted, worth };
    const name = namesOf(found);
    if (seen.size < mostCounted) seen.add(name);
    if (!kept || best.some((one) => namesOf(one) === name)) return;
    best.push(found);
    best.sort((a, b) => b.worth - a.worth || (namesOf(a) < namesOf(b) ? -1 : 1));
    best.length = Math.min(best.length, alternatives);
  };
  walk([], 0);
  return { best, exist: seen.size };
}

const namesOf = ({ vendors }: Found) => vendors.map(({ name }) => name).join("\n");

function worthOf(team: readonly Vendor[], weights: readonly number[]) {
  let worth = 0;
  for (const [i, weight] of weights.entries()) worth += weight * team.reduce((most, { best }) => Math.max(most, best[i]?.answer ?? 0), 0);
  return worth;
}

function bitsOf(mask: number) {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Attributes each requirement to whoever answers it best; of equals to the one who leads. */
function teamFrom({ vendors, worth }: Found, weights: readonly number[]): Team {
  const carried = new Map(vendors.map((vendor) => [vendor, weights.reduce((sum, weight, i) => sum + weight * (vendor.best[i]?.answer ?? 0), 0)]));
  const inOrder = vendors.toSorted((a, b) => (carried.get(b) ?? 0) - (carried.get(a) ?? 0) || (a.name < b.name ? -1 : 1));
  const attributed = weights.map((_, i) => {
    let chosen: Team["attributed"][number] = null;
    for (const { name, best } of inOrder) {
      const own = best[i];
      if (own && own.answer > (chosen?.answer ?? 0)) chosen = { ...own, vendor: name };
    }
    return chosen;
  });
  return { vendors: inOrder.map(({ name }) => name), attributed, worth };
}
