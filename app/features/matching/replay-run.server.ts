import { eq, inArray } from "drizzle-orm";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { type RunRow, rowOf } from "#app/domain/matching/run/kept-run.ts";
import { replay, type Texts } from "#app/domain/matching/run/replay.ts";
import type { Lesson } from "#app/domain/matching/shelf.ts";
import { canonicalJson } from "#app/platform/digest.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, productVersions } from "#db/schema/index.ts";
import type { FoundRun } from "./find-run.server.ts";

/** Learns a stated lesson again; null where none has this id. */
type Recall = (lesson: number) => Promise<Lesson | null>;

export type Replayed =
  /** Ranked again, to the same bytes. */
  | { outcome: "same"; rows: RunRow[] }
  | { outcome: "different"; rows: RunRow[]; first: string }
  /** What it was made with is not here any more. */
  | { outcome: "gone"; what: "engine" | "taxonomy" | "lesson"; kept: string; present: string };

/** Ranks a kept run again from what it names: the need and claims kept in it, the frozen texts, and the lesson, which `recall` learns again. */
export async function replayRun({ db, reference }: UseCaseContext, run: FoundRun, recall: Recall): Promise<Replayed> {
  const { engine, taxonomy, lesson } = run.input;
  if (engine !== engineVersion) return { outcome: "gone", what: "engine", kept: engine, present: engineVersion };
  if (taxonomy !== reference.digest) return { outcome: "gone", what: "taxonomy", kept: taxonomy, present: reference.digest };
  const taken = await recall(lesson.id);
  if (taken?.digest !== lesson.digest) return { outcome: "gone", what: "lesson", kept: lesson.digest, present: taken?.digest ?? "" };

  const texts = await textsOf(db, run);
  const ranked = replay(run.input, taken.learned, (number, version) => texts.get(`${number} ${version}`));
  const rows = ranked.rows.map(rowOf);
  const first = rows.find((row, i) => !isKept(row, run.rows[i]));
  const based = !run.basis || canonicalJson(ranked.basis) === canonicalJson(run.basis);
  if (!first && based && rows.length === run.rows.length) return { outcome: "same", rows };
  return { outcome: "different", rows, first: first?.number ?? run.rows[rows.length]?.number ?? "" };
}

/** Byte for byte; where answers were not kept yet, without them. */
const isKept = ({ answers, ...row }: RunRow, kept: RunRow | undefined) =>
  kept !== undefined && canonicalJson(kept.answers ? { ...row, answers } : row) === canonicalJson(kept);

async function textsOf(db: UseCaseContext["db"], { input }: FoundRun): Promise<Map<string, Texts>> {
  const wanted = new Set(input.products.map(({ number, version }) => `${number} ${version}`));
  const numbers = input.products.map(({ number }) => number);
  const rows =
    numbers.length === 0
      ? []
      : await db
          .select({ number: products.number, version: productVersions.version, content: productVersions.content })
          .from(productVersions)
          .innerJoin(products, eq(products.id, productVersions.productId))
          .where(inArray(products.number, numbers));
  return new Map(
    rows.flatMap(({ number, version, content }): [string, Texts][] => {
      const { name, summary, detail } = content as Texts;
      return wanted.has(`${number} ${version}`) ? [[`${number} ${version}`, { name, summary, detail }]] : [];
    }),
  );
}
