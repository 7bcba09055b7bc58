import { eq, inArray, sql } from "drizzle-orm";
import { cues } from "#app/domain/matching/suggest/cues.ts";
import { situations } from "#app/domain/matching/suggest/situations.ts";
import { type Example, learnVocabulary, type Vocabulary } from "#app/domain/matching/suggest/vocabulary.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, products, requirements, scenarios } from "#db/schema/index.ts";

/** Learned anew when it is older: words change slowly. */
const freshFor = 60 * 60 * 1000;
const learned = new WeakMap<object, { vocabulary: Promise<Vocabulary>; at: number }>();

/** How capabilities are spoken of, learned from what everybody may read: listed products and published scenarios. Kept by the process. */
export function suggestionVocabulary({ db, reference }: Pick<UseCaseContext, "db" | "reference">): Promise<Vocabulary> {
  const kept = learned.get(db);
  if (kept && performance.now() - kept.at < freshFor) return kept.vocabulary;
  const vocabulary = readExamples(db).then((examples) => learnVocabulary(reference.taxonomy.concepts, { cues, situations }, examples));
  learned.set(db, { vocabulary, at: performance.now() });
  vocabulary.catch(() => learned.delete(db));
  return vocabulary;
}

async function readExamples(db: UseCaseContext["db"]): Promise<Example[]> {
  const tagsOf = (
    rows: typeof claims | typeof requirements,
    owner: typeof claims.productId | typeof requirements.scenarioId,
    id: typeof products.id | typeof scenarios.id,
  ) =>
    sql<
      Example["tags"]
    >`coalesce((select json_agg(json_build_object('capability', ${rows.capability}, 'note', ${rows.note})) from ${rows} where ${owner} = ${id}), '[]'::json)`;
  const [offered, asked] = await Promise.all([
    db
      .select({
        kind: sql<"product">`'product'`,
        title: products.name,
        text: sql<string>`concat_ws(E'\n', ${products.summary}, ${products.detail})`,
        tags: tagsOf(claims, claims.productId, products.id),
      })
      .from(products)
      .where(eq(products.status, "listed"))
      .orderBy(products.id),
    db
      .select({
        kind: sql<"need">`'need'`,
        title: scenarios.title,
        text: sql<string>`concat_ws(E'\n', ${scenarios.summary}, ${scenarios.background}, ${scenarios.presentState}, ${scenarios.problem}, ${scenarios.affected}, ${scenarios.goal}, array_to_string(${scenarios.acceptance}, E'\n'))`,
        tags: tagsOf(requirements, requirements.scenarioId, scenarios.id),
      })
      .from(scenarios)
      .where(inArray(scenarios.status, published))
      .orderBy(scenarios.id),
  ]);
  return [...offered, ...asked];
}
