/** Small numbers for names, given in the order of their first use. */
export interface Names {
  of(name: string): number;
  /** Undefined for a name that has no number yet. */
  known(name: string): number | undefined;
  readonly size: number;
  /** By number. */
  all(): Iterable<string>;
}

export function createNames(): Names {
  const numbers = new Map<string, number>();
  return {
    of(name) {
      const held = numbers.get(name);
      if (held !== undefined) return held;
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    },
    known: (name) => numbers.get(name),
    all: () => numbers.keys(),
    get size() {
      return numbers.size;
    },
  };
}
