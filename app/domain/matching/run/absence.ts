import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import { wantsOf } from "./common-causes.ts";
import type { RunNeed } from "./kept-run.ts";

/** Why a product is no candidate in one run while it is one in another: what keeps it out, and was not so there. */
export const absences = ["suspended", "draft", "retired", "taken-down", "claims", "requirements", "taxonomy"] as const;
export type Absence = (typeof absences)[number];

/** How a product stood when a run was made that does not have it. */
export interface Stood {
  status: ProductStatus;
  /** What the version of that time claims. */
  capabilities: readonly string[];
}

/** What a product claims, and what is asked. */
export interface Asked {
  capabilities: readonly string[];
  need: RunNeed;
}

/** Whether who claims this is a candidate, by the taxonomy of a run. */
export type Answers = (asked: Asked) => boolean;

/** Two runs, as far as they concern a product that one of them does not have. */
export interface Missing {
  /** Where it is a candidate. */
  here: Asked;
  /** Where it is none, though its vendor is not suspended. */
  there: Asked & Pick<Stood, "status">;
  sameTaxonomy: boolean;
  /** By the taxonomy of the run that does not have it; null where that is gone. */
  answers: Answers | null;
}

/** Nothing where nothing is certain. */
export function absenceOf({ here, there: stood, sameTaxonomy, answers }: Missing): Absence[] {
  const { status } = stood;
  // what was not listed yet had claimed nothing else
  const there = status === "draft" ? { ...stood, capabilities: here.capabilities } : stood;
  const unlisted: Absence[] = status === "draft" || status === "retired" || status === "taken-down" ? [status] : [];
  return answers ? [...unlisted, ...unansweredBy(answers, here, there)] : [...unlisted, ...differing(here, there, sameTaxonomy)];
}

/** What of claims, requirements and taxonomy must be as it was, for the product to answer. */
function unansweredBy(answers: Answers, here: Asked, there: Asked): Absence[] {
  if (answers(there)) return [];
  if (!answers(here)) return ["taxonomy"];
  const byClaims = answers({ ...there, capabilities: here.capabilities });
  const byNeed = answers({ ...there, need: here.need });
  // where either of the two would do, or neither without the other, both have a part in it
  if (byClaims === byNeed) return ["claims", "requirements"];
  return byClaims ? ["claims"] : ["requirements"];
}

/** Without knowing what answers what: the one thing that differs, where one alone does and the product was listed. */
function differing(here: Asked, there: Missing["there"], sameTaxonomy: boolean): Absence[] {
  if (there.status !== "listed") return [];
  const differs: Absence[] = [
    ...(setOf(here) === setOf(there) ? [] : (["claims"] as const)),
    ...(wantsOf(here.need) === wantsOf(there.need) ? [] : (["requirements"] as const)),
    ...(sameTaxonomy ? [] : (["taxonomy"] as const)),
  ];
  return differs.length === 1 ? differs : [];
}

const setOf = ({ capabilities }: Asked) => JSON.stringify([...capabilities].sort());
