/** Small numbers for what several names bring together, each once, in the order of its first occurrence. What a name brings is asked once. */
export interface Unions {
  /** Good until the next call. */
  of(names: readonly string[]): readonly number[];
  /** What the numbers stand for. */
  readonly brought: readonly string[];
}

export function createUnions(broughtBy: (name: string) => Iterable<string>): Unions {
  const numbers = new Map<string, number>();
  const brought: string[] = [];
  const lists = new Map<string, number[]>();
  /** By number: the last call that met it. */
  const met: number[] = [];
  const found: number[] = [];
  let call = 0;
  const numberOf = (one: string) => {
    const held = numbers.get(one);
    if (held !== undefined) return held;
    numbers.set(one, brought.length);
    met.push(0);
    return brought.push(one) - 1;
  };
  const listOf = (name: string) => {
    const list = lists.get(name) ?? Array.from(broughtBy(name), numberOf);
    lists.set(name, list);
    return list;
  };
  return {
    brought,
    of(names) {
      call += 1;
      found.length = 0;
      for (const name of names) {
        for (const number of listOf(name)) {
          if (met[number] === call) continue;
          met[number] = call;
          found.push(number);
        }
      }
      return found;
    },
  };
}
