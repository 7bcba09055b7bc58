import { z } from "zod";
import { nearestConcepts } from "#app/domain/capability/nearest.ts";
import { type Concept, facets, type Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { facetLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { text } from "./form-fields.server.ts";
import type { Reference } from "./use-case.server.ts";

/** How many concepts are offered for a word that names none. */
const offered = 4;
const longestWord = 60;

/** Whose taxonomy, in whose language. A request's context is one. */
export interface Reading {
  reference: Pick<Reference, "taxonomy">;
  locale: "zh-CN" | "en";
}

/**
 * A capability as people name it (a label or synonym in either language), as its slug; null where nothing was typed and nothing need be.
 * A word that names nothing that can be claimed is answered by several errors: what is wrong, then the labels to offer instead.
 */
export const capability = ({ reference: { taxonomy }, locale }: Reading, missing?: string) =>
  text({ most: longestWord, ...(missing !== undefined && { missing }) }).transform((typed, context) => {
    if (typed === "") return null;
    const concept = taxonomy.named(typed)[0] ?? taxonomy.get(typed);
    if (concept?.claimable) return concept.slug;
    const { message, instead } = concept ? notClaimable(taxonomy, concept, locale) : unknown(taxonomy, typed);
    for (const words of [message, ...instead.map((one) => labelIn(locale, one))]) context.addIssue({ code: "custom", message: words });
    return z.NEVER;
  });

/** Everything that can be typed for a claimable capability: a line each, its label and what else it is called, by tabs. As one text it weighs a third of what it would as objects. */
export const capabilityWords = ({ reference: { taxonomy }, locale }: Reading) =>
  taxonomy.concepts
    .filter(({ claimable }) => claimable)
    .map((concept) => [labelIn(locale, concept), ...concept.alternatives.zh, ...concept.alternatives.en].join("\t"))
    .join("\n");

/** The taxonomy as it is chosen from: facet by facet, each concept under all that is broader, unfolded under the first; what leads to nothing claimable is left out. */
export function capabilityBranches({ reference: { taxonomy }, locale }: Reading): Branch[] {
  const branchOf = (slug: string, parent: string): Branch[] => {
    const concept = taxonomy.get(slug);
    if (!concept) return [];
    const narrower = concept.broader[0] === parent ? below(slug) : [];
    return concept.claimable || narrower.length > 0 ? [{ label: labelIn(locale, concept), claimable: concept.claimable, narrower }] : [];
  };
  const below = (parent: string) => taxonomy.narrower(parent).flatMap((slug) => branchOf(slug, parent));
  return facets.flatMap((facet) => {
    const narrower = taxonomy.roots.filter((root) => root.facet === facet).flatMap(({ slug }) => below(slug));
    return narrower.length > 0 ? [{ label: facetLabel[facet](), claimable: false, narrower }] : [];
  });
}

interface Branch {
  label: string;
  claimable: boolean;
  narrower: Branch[];
}

/**
 * What was pressed in or for the tree of capabilities: a row that calls it, or a capability, which is put into the row's field of the form.
 * Answers the tree with the row that it is open under; undefined where nothing of the kind was pressed.
 */
export function pressedInTree(form: FormData, list: string, reading: Reading): { opened: { row: number; branches: Branch[] } | null } | undefined {
  const rowOf = (name: string) => (/^\d{1,2}$/u.test(String(form.get(name))) ? Number(form.get(name)) : null);
  const called = rowOf("browse");
  if (form.has("browse")) return { opened: called === null ? null : { row: called, branches: capabilityBranches(reading) } };
  const row = rowOf("target");
  const picked = form.get("pick");
  if (typeof picked !== "string" || row === null) return undefined;
  form.set(`${list}[${row}].capability`, picked);
  return { opened: null };
}

const labelIn = (locale: Reading["locale"], { zh, en }: Concept) => (locale === "en" ? en : zh);

function unknown(taxonomy: Taxonomy, typed: string) {
  const instead = nearestConcepts(taxonomy, typed, offered);
  return { message: instead.length > 0 ? m.ui_capability_unknown({ q: typed }) : m.ui_no_capability_found({ q: typed }), instead };
}

/** A branch of the taxonomy is too broad to be checked; lists, titles and laws are no capability. */
function notClaimable(taxonomy: Taxonomy, concept: Concept, locale: Reading["locale"]) {
  const instead = taxonomy
    .closure(concept.slug)
    .flatMap((slug) => taxonomy.get(slug) ?? [])
    .filter(({ claimable }) => claimable)
    .slice(0, offered);
  const label = labelIn(locale, concept);
  return { message: instead.length > 0 ? m.ui_capability_branch({ label }) : m.ui_capability_honour({ label }), instead };
}

/** What can be claimed, facet by facet, each once: to be ticked. */
export const capabilityGroups = ({ reference: { taxonomy }, locale }: Reading) =>
  facets
    .map((facet) => ({
      label: facetLabel[facet](),
      capabilities: taxonomy.concepts.filter((one) => one.facet === facet && one.claimable).map((one) => ({ value: one.slug, label: labelIn(locale, one) })),
    }))
    .filter(({ capabilities }) => capabilities.length > 0);
