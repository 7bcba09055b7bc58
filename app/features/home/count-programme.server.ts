import { eq, sql } from "drizzle-orm";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { programmes, scenarios } from "#db/schema/index.ts";

/** How far the current programme has come: the public counter. */
export interface ProgrammeCount {
  nameZh: string;
  nameEn: string;
  target: number;
  startsOn: string;
  endsOn: string;
  source: string;
  /** Scenarios published so far, whatever became of them. */
  published: number;
  /** Of these, open at this instant. */
  open: number;
  byDomain: { domain: ScenarioDomain; published: number; open: number }[];
}

/** Null before a programme is set up. One round trip. */
export async function countProgramme({ db }: UseCaseContext): Promise<ProgrammeCount | null> {
  const rows = await db
    .select({
      nameZh: programmes.nameZh,
      nameEn: programmes.nameEn,
      target: programmes.target,
      startsOn: programmes.startsOn,
      endsOn: programmes.endsOn,
      source: programmes.source,
      domain: scenarios.domain,
      published: sql<number>`count(${scenarios.number})::int`,
      open: sql<number>`(count(*) filter (where ${scenarios.status} = 'open' and ${scenarios.closesAt} > now()))::int`,
    })
    .from(programmes)
    .leftJoin(scenarios, eq(scenarios.programmeId, programmes.id))
    .where(eq(programmes.current, true))
    .groupBy(programmes.id, scenarios.domain);
  const [first] = rows;
  if (!first) return null;
  const byDomain = scenarioDomains.map((domain) => {
    const row = rows.find((one) => one.domain === domain);
    return { domain, published: row?.published ?? 0, open: row?.open ?? 0 };
  });
  const sum = (figure: "published" | "open") => byDomain.reduce((total, row) => total + row[figure], 0);
  const { nameZh, nameEn, target, startsOn, endsOn, source } = first;
  return { nameZh, nameEn, target, startsOn, endsOn, source, published: sum("published"), open: sum("open"), byDomain };
}
