import { createHierarchy, type Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";

/**
 * A library that never was, the same in every run: 2,000 capabilities under 40 branches, as popular as Zipf says; products with one to
 * three topics, about 6.5 claims and 60 + 140 characters; needs with nine requirements and 300 characters.
 */
export interface SyntheticWorld {
  hierarchy: Hierarchy;
  items: (count: number, text: boolean) => Generator<Item>;
  queries: (count: number, text: boolean) => Query[];
}

const branches = 40;
const topicsPerBranch = 10;
const leavesPerTopic = 4;
const strengths = [0.85, 0.9, 0.95, 1];
const words = 30_000;
const flat = 4;
const firstHan = 0x4e00;
const commonHan = 3000;

export function syntheticWorld(): SyntheticWorld {
  const links: [string, string[]][] = [["root", []]];
  const topics: string[][] = [];
  for (let b = 0; b < branches; b++) {
    links.push([`b${b}`, ["root"]]);
    for (let t = 0; t < topicsPerBranch; t++) {
      const topic = `b${b}t${t}`;
      links.push([topic, [`b${b}`]]);
      topics.push([topic]);
      for (let leaf = 0; leaf < leavesPerTopic; leaf++) {
        links.push([`${topic}l${leaf}`, [topic]]);
        topics.at(-1)?.push(`${topic}l${leaf}`);
      }
    }
  }
  return {
    hierarchy: createHierarchy(links),
    *items(count, text) {
      const chance = generator(1);
      for (let i = 0; i < count; i++) {
        const offers = claimsOf(topics, chance, 1 + chance.below(3), 6.55).map((capability) => ({ capability, strength: strengths[chance.below(4)] ?? 1 }));
        yield {
          key: `PD-${String(i + 1).padStart(7, "0")}`,
          title: text ? sentence(chance, 30) : "",
          text: text ? sentence(chance, 70) : "",
          offers,
          catalogued: chance.below(50) === 0,
        };
      }
    },
    queries(count, text) {
      const chance = generator(2);
      return Array.from({ length: count }, (_, i) => ({
        key: `SC-2026-${String(i + 1).padStart(4, "0")}`,
        title: text ? sentence(chance, 10) : "",
        text: text ? sentence(chance, 140) : "",
        wants: claimsOf(topics, chance, 3, 9, true).map((capability, k) => ({ capability, weight: [1, 0.7, 0.4][k % 3] ?? 1, must: k % 3 === 0, demand: 0 })),
        catalogue: true,
      }));
    },
  };
}

interface Chance {
  /** A whole number of 0..most−1. */
  below(most: number): number;
  /** The same, small ones far more often: P(k) ~ 1/(k+4), after Zipf and Mandelbrot. */
  zipf(most: number): number;
}

function generator(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (most) => Math.floor(next() * most), zipf: (most) => Math.min(most - 1, Math.floor(flat * ((most + flat) / flat) ** next() - flat)) };
}

/** Capabilities around so many topics; of every topic some of its five, until there are about `about`. */
function claimsOf(topics: readonly string[][], chance: Chance, around: number, about: number, exactly = false) {
  const wanted = exactly ? about : Math.max(1, Math.round(about - 3 + 6 * (chance.below(1000) / 1000)));
  const near = Array.from({ length: around }, () => chance.zipf(topics.length));
  const found = new Set<string>();
  for (let tries = 0; found.size < wanted && tries < 200; tries++) {
    const topic = topics[tries < 40 ? (near[tries % around] ?? 0) : chance.zipf(topics.length)];
    found.add(topic?.[chance.below(1 + leavesPerTopic)] ?? "b0t0");
  }
  return [...found];
}

/** Words of two characters each; a word's characters follow from its rank. Made in one piece: what is put together from pieces is held as pieces. */
function sentence(chance: Chance, length: number) {
  const units: number[] = [];
  for (let i = 0; i < length; i++) {
    const rank = chance.zipf(words);
    const mixed = Math.imul(rank + 1, 0x9e3779b1) >>> 0;
    units.push(firstHan + (mixed % commonHan), firstHan + ((mixed >>> 12) % commonHan));
  }
  return String.fromCharCode(...units);
}
