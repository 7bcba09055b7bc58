import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import MiniSearch from "minisearch";
import postgres from "postgres";
import { informationOf } from "#app/domain/matching/engine/corpus.ts";
import type { Learned } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { startEmbedded } from "#db/embedded.server.ts";

/** A capability that says something about a need, and how much. */
export interface Term {
  capability: string;
  weight: number;
}

/** A product and what its claims sum up to. */
export interface Hit {
  key: string;
  sum: number;
}

/** Somebody else's search, over the same claims. */
export interface Rival {
  name: string;
  differs: string;
  /** The `top` greatest sums; only the search itself counts. */
  rank(terms: readonly Term[], top: number): Promise<{ took: number; hits: Hit[] }>;
  close(): Promise<void>;
}

/** The tag-only sum that all can compute: each want's relatives at importance × information × worth, summed where several want the same. */
export function expandedTerms({ hierarchy, corpus, weights }: Learned, { wants }: Query): Term[] {
  const sums = new Map<string, number>();
  for (const { capability, weight } of wants) {
    const worth = weight * informationOf(corpus, capability);
    for (const [slug, relative] of relativesOf(hierarchy, capability, weights.worth)) sums.set(slug, (sums.get(slug) ?? 0) + worth * relative.worth);
  }
  return [...sums].map(([capability, weight]) => ({ capability, weight }));
}

/** The same sum by its definition, product by product. */
export function sumPlainly(items: readonly Item[], terms: readonly Term[], top: number): Hit[] {
  const weights = new Map(terms.map(({ capability, weight }) => [capability, weight]));
  const sumOf = ({ offers }: Item) => offers.reduce((sum, { capability, strength }) => sum + strength * (weights.get(capability) ?? 0), 0);
  return items
    .map((item) => ({ key: item.key, sum: sumOf(item) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, top);
}

/** PostgreSQL with its claims in one table, physically in the order of a covering index by capability; all in memory, planned once, compiled never. */
export async function openPostgres(items: readonly Item[]): Promise<Rival> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const server = await startEmbedded(directory, { shared_buffers: "1GB", fsync: "off", max_wal_size: "4GB" });
  const sql = postgres(server.url, { max: 1, onnotice: () => {}, connection: { jit: "off", work_mem: "256MB" } });
  const ids = new Map<string, number>();
  const idOf = (capability: string) => {
    const id = ids.get(capability) ?? ids.size;
    ids.set(capability, id);
    return id;
  };
  const postings = items.flatMap(({ offers }, product) => offers.map(({ capability, strength }) => [idOf(capability), product, strength] as const));
  postings.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  await sql`create unlogged table posting (capability smallint not null, product int not null, impact real not null)`;
  await pipeline(Readable.from(linesOf(postings)), await sql`copy posting from stdin`.writable());
  await sql`create index on posting (capability) include (product, impact)`;
  await sql`vacuum analyze posting`;
  return {
    name: "PostgreSQL",
    differs: "the plain sum of impacts by an index-only scan, grouped, no musts, no kinship; the round trip to the session counts",
    async rank(terms, top) {
      const known = terms.filter(({ capability }) => ids.has(capability));
      const capabilities = known.map(({ capability }) => idOf(capability));
      const weights = known.map(({ weight }) => weight);
      const started = performance.now();
      const rows = await sql<{ product: number; sum: number }[]>`
        select product, sum(impact * weight) as sum from unnest(${capabilities}::smallint[], ${weights}::real[]) as wanted (capability, weight)
        join posting using (capability) group by product order by 2 desc limit ${top}`;
      const took = performance.now() - started;
      return { took, hits: rows.map(({ product, sum }) => ({ key: items[product]?.key ?? "", sum })) };
    },
    async close() {
      await sql.end();
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function* linesOf(postings: readonly (readonly [number, number, number])[]) {
  for (let from = 0; from < postings.length; from += 10_000) {
    yield postings
      .slice(from, from + 10_000)
      .map((posting) => `${posting.join("\t")}\n`)
      .join("");
  }
}

/** MiniSearch with a claim as a word, one word for each evidence level, its BM25 flattened so that a word counts for what it is boosted with. */
export function openMiniSearch(items: readonly Item[]): Rival {
  const wordOf = (capability: string, strength: number) => `${capability}@${strength}`;
  const strengths = [...new Set(items.flatMap(({ offers }) => offers.map(({ strength }) => strength)))];
  const holding = new Map<string, number>();
  const index = new MiniSearch<{ id: number; tags: string }>({ fields: ["tags"], tokenize: (text) => text.split(" "), processTerm: (term) => term });
  for (const [id, { offers }] of items.entries()) {
    const words = offers.map(({ capability, strength }) => wordOf(capability, strength));
    for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
    index.add({ id, tags: words.join(" ") });
  }
  const informationIn = (word: string) => {
    const holders = holding.get(word) ?? 0;
    return Math.log(1 + (items.length - holders + 0.5) / (holders + 0.5));
  };
  return {
    name: "MiniSearch",
    differs: "the same sum times the number of words matched, which it cannot leave out; it sorts all it finds, no musts, no kinship",
    async rank(terms, top) {
      const boosts = new Map<string, number>();
      for (const { capability, weight } of terms) {
        for (const strength of strengths) {
          const word = wordOf(capability, strength);
          if (holding.has(word)) boosts.set(word, (weight * strength) / informationIn(word));
        }
      }
      const query = [...boosts.keys()].join(" ");
      const started = performance.now();
      const found = index.search(query, { combineWith: "OR", boostTerm: (word) => boosts.get(word) ?? 0, bm25: { k: 0, b: 0, d: 0 } });
      const took = performance.now() - started;
      const hits = found.map(({ id, score, queryTerms }) => ({ key: items[id]?.key ?? "", sum: score / queryTerms.length }));
      return { took, hits: hits.sort((a, b) => b.sum - a.sum).slice(0, top) };
    },
    async close() {},
  };
}
