import { createHierarchy } from "#app/domain/capability/hierarchy.ts";
import { gatherCorpus } from "#app/domain/matching/engine/corpus.ts";
import { explain, measureFor } from "#app/domain/matching/engine/explain.ts";
import type { Space } from "#app/domain/matching/engine/latent/space.ts";
import type { Learned } from "#app/domain/matching/engine/learn.ts";
import type { Item, Query, Want } from "#app/domain/matching/engine/query.ts";
import { numberOf } from "#app/domain/matching/engine/text/vocabulary.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";

/**
 * technology ┬ access ── identity ── login ┬ mfa ── passkey
 *            │                             └ sso
 *            └ data ──── masking
 */
export const hierarchy = createHierarchy([
  ["technology", []],
  ["access", ["technology"]],
  ["identity", ["access"]],
  ["login", ["identity"]],
  ["mfa", ["login"]],
  ["passkey", ["mfa"]],
  ["sso", ["login"]],
  ["data", ["technology"]],
  ["masking", ["data"]],
]);

export type Claims = Readonly<Record<string, number>>;

/** A product by its claims, each with its evidence factor, and its words. */
export const product = (claims: Claims, { key = "PD-000100", title = "", text = "", catalogued = false } = {}): Item => ({
  key,
  title,
  text,
  offers: Object.entries(claims).map(([capability, strength]) => ({ capability, strength })),
  catalogued,
});

const rows: [capability: string, title: string, text: string][] = [
  ["mfa", "gateway", "audit backup"],
  ["passkey", "alpha", "audit backup"],
  ["login", "beta", "audit report"],
  ["identity", "gamma", "ledger report"],
  ["sso", "delta", "ledger report"],
  ["access", "epsilon", "ledger report"],
  ["masking", "zeta", "ledger report"],
];
/** Seven products, each with one claim, one word of title and two of text: N = 7, mean lengths 1 and 2. */
export const library = rows.map(([capability, title, text], i) => product({ [capability]: 1 }, { key: `PD-00000${i + 1}`, title, text }));

/**
 * Information of the capabilities in bits, log2((N + 1) / n_c), where n_c of the seven claim them or something narrower. Scores are made of
 * its ratios, for which any logarithm will do.
 */
export const bits = {
  mfa: 2, // 8/2: mfa and passkey
  passkey: 3, // 8/1
  sso: 3,
  masking: 3,
  data: 3, // masking alone
  login: 1, // 8/4: mfa, passkey, sso, login
  identity: Math.log2(8 / 5),
  access: Math.log2(8 / 6),
  technology: Math.log2(8 / 7),
};

/** Information of words, ln(1 + (N − n + ½)/(n + ½)) = ln((N + 1)/(n + ½)). */
export const wordInformation = { gateway: Math.log(8 / 1.5), backup: Math.log(8 / 2.5), audit: Math.log(8 / 3.5), report: Math.log(8 / 5.5) };

export const learned: Learned = { hierarchy, corpus: gatherCorpus(hierarchy, library), weights: engineWeights, space: null, lenders: new Map() };

const rank = 8;
/** The library with a space that is given: where its words and capabilities lie, in up to eight directions. */
export function within(given: Readonly<Record<string, readonly number[]>>, ground = learned): Learned {
  const numbered = Object.entries(given).map(([name, at]) => ({ name, at, number: numberOf(ground.corpus.vocabulary, name) }));
  const ordered = [
    ...numbered.filter(({ number }) => number >= 0).sort((one, other) => one.number - other.number),
    ...numbered.filter(({ number }) => number < 0),
  ];
  const basis = new Float32Array(rank * ordered.length);
  for (const [row, { at }] of ordered.entries()) basis.set(at, rank * row);
  const terms = Uint32Array.from(ordered.flatMap(({ number }) => (number >= 0 ? [number] : [])));
  const capabilityRows = new Map(ordered.flatMap(({ name, number }, row) => (number < 0 ? [[name, row] as const] : [])));
  const space: Space = { rank, terms, capabilityRows, basis };
  return { ...ground, space };
}

export const want = (capability: string, weight = 1, must = false): Want => ({ capability, weight, must, demand: 0 });
export const need = (wants: readonly Want[], { title = "", text = "" } = {}): Query => ({ key: "SC-2026-0001", title, text, wants, catalogue: true });

export const scored = (query: Query, item: Item, ground = learned, others: readonly Item[] = library) =>
  explain(measureFor(ground, query), item, (key) => others.find((other) => other.key === key), true);
