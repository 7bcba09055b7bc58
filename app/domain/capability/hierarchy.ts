/** Concepts and what stands above them: a polyhierarchy without loops, by slug. A slug that it does not know stands alone. */
export interface Hierarchy {
  /** Direct broader concepts. */
  broader(slug: string): readonly string[];
  /** Direct narrower concepts, in the order given. */
  narrower(slug: string): readonly string[];
  /** The concept and everything narrower, however deep. */
  closure(slug: string): readonly string[];
  /** Steps up from a concept to each of its broader concepts, the shortest way; 0 is itself. */
  ancestors(slug: string): ReadonlyMap<string, number>;
}

/** `links`: each concept with its direct broader ones. */
export function createHierarchy(links: Iterable<readonly [slug: string, broader: readonly string[]]>): Hierarchy {
  const above = new Map(links);
  const below = new Map<string, string[]>([...above.keys()].map((slug) => [slug, []]));
  for (const [slug, broader] of above) for (const parent of broader) below.get(parent)?.push(slug);
  const closures = new Map<string, string[]>();
  const ancestry = new Map<string, Map<string, number>>();
  const broader = (slug: string) => above.get(slug) ?? [];
  const narrower = (slug: string) => below.get(slug) ?? [];
  return {
    broader,
    narrower,
    closure: (slug) => remembered(closures, slug, () => [...walk(slug, narrower).keys()]),
    ancestors: (slug) => remembered(ancestry, slug, () => walk(slug, broader)),
  };
}

/** Breadth first, so that each is met by its shortest way; a concept met twice is not walked twice. */
function walk(start: string, onwards: (slug: string) => readonly string[]) {
  const steps = new Map([[start, 0]]);
  for (const [at, distance] of steps) for (const next of onwards(at)) if (!steps.has(next)) steps.set(next, distance + 1);
  return steps;
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value) {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  memory.set(key, made);
  return made;
}
