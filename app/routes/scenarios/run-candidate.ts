import type { Claim, Standing } from "#app/domain/matching/assess.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import type { KeptRun, RunAnswer, RunRow } from "#app/domain/matching/run/kept-run.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { RankedCandidate } from "#app/ui/candidate.ts";
import { answerOf, askedFor, besideOf } from "./candidate-rows.ts";

/** What one product got in a kept run, as a ranking's page has it: from what was kept alone. */
export function keptAccount({ input, rows, basis }: KeptRun, number: string | null, words: Words) {
  const row = rows.find((one) => one.number === number);
  const product = input.products.find((one) => one.number === number);
  if (!row || !product) return null;
  const { vendor, claims, entry } = product;
  const asked = askedFor(input.need.requirements, basis ?? null, words);
  const answers = row.answers?.map((answer) => answerOf(answered(answer, claims), words));
  const candidate: RankedCandidate = { ...row, vendor, entry, answers: answers ?? [], figures: figuresOf(row.score) };
  return {
    name: row.name,
    number: row.number,
    place: row.place,
    version: product.version,
    asked: asked.map((one, i) => ({ ...one, note: input.need.requirements[i]?.note ?? "", ...(candidate.figures.wants[i] ?? { own: 0, kin: 0 }) })),
    claims: claims.map(({ capability, evidence }) => ({ capability, label: words.capability(capability), ...evidence })),
    /** Null for a run that was kept before answers were. */
    whole: answers && basis ? { asked, candidate, beside: besideOf(rows, row) } : null,
  };
}

/** An answer with the claims that it names. */
function answered({ coverage, relation, claim, counted }: RunAnswer, claims: readonly Claim[]) {
  const named = (capability: string) => claims.find((one) => one.capability === capability) ?? null;
  const by = counted && named(counted.claim);
  const standing: Standing | null = counted && by && { ...counted, claim: by, strength: counted.worth * counted.factor };
  return { coverage, relation, claim: claim === null ? null : named(claim), counted: standing };
}

/** The places by themselves: what each product answered is told of one at a time. */
export const keptPlaces = (rows: readonly RunRow[]) => rows.map(({ answers: _, ...row }) => row);
