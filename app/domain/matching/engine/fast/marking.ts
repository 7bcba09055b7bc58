import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Prepared } from "../prepare.ts";
import type { Names } from "./names.ts";

/** Most marks: with two of another kind beside them they fit two bytes. */
export const mostMarks = 14;

/** Which marks the items bear for a need. What is not marked counts as answered, which is no less than the truth. */
export interface Marking {
  /** By mark the capabilities whose claims set it; the first are those of the musts. */
  marks: number[][];
  /** The musts whose answers are marked, one for each of the first marks. */
  musts: number[];
  /** By requirement the mark that a claim sets which answers it whole, as a set; empty where it is not marked. */
  whole: number[];
  /** By requirement the concepts next above it, and the marks that their claims set; null where these are not marked. */
  nearest: string[][];
  near: (number | null)[];
}

export function markingFor({ wants }: Prepared, hierarchy: Hierarchy, capabilities: Names): Marking {
  const marks: number[][] = [];
  const found = new Map<string, number>();
  /** The mark of a group of concepts; 0 where there is no room. */
  const markOf = (slugs: readonly string[]) => {
    const name = slugs.join("\n");
    const held = found.get(name);
    if (held !== undefined) return held;
    if (marks.length === mostMarks) return 0;
    const mark = 2 ** (marks.push(slugs.flatMap((slug) => capabilities.known(slug) ?? [])) - 1);
    found.set(name, mark);
    return mark;
  };
  const numbers = [...wants.keys()];
  const nearest = wants.map(({ relatives, capability }) => hierarchy.broader(capability).filter((slug) => (relatives.get(slug)?.cover ?? 1) < 1));
  const whole = wants.map(() => 0);
  const near = wants.map((): number | null => null);
  const byImportance = [numbers.filter((want) => wants[want]?.must), numbers.filter((want) => !wants[want]?.must)];
  for (const group of byImportance) {
    for (const want of group) whole[want] = markOf([...(wants[want]?.relatives ?? [])].flatMap(([slug, { cover }]) => (cover >= 1 ? slug : [])));
    for (const want of group) near[want] = setOf((nearest[want] ?? []).map((slug) => markOf([slug])));
  }
  return {
    marks,
    musts: (byImportance[0] ?? []).filter((want, i, all) => (whole[want] ?? 0) > 0 && all.findIndex((other) => whole[other] === whole[want]) === i),
    whole,
    near,
    nearest,
  };
}

/** Marks together; null where one of them is missing. */
const setOf = (marks: readonly number[]) => (marks.includes(0) ? null : marks.reduce((set, mark) => set | mark, 0));
