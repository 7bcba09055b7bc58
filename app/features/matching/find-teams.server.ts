import { inArray } from "drizzle-orm";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { type Exchange, exchangesOf } from "#app/domain/matching/team/exchange.ts";
import { type Member, findTeams as searchTeams, type Team, type TeamAsk } from "#app/domain/matching/team/find-team.ts";
import { rankingView } from "#app/domain/scenario/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";
import { type FoundNeed, findNeed } from "./find-need.server.ts";
import { listUnranked } from "./list-unranked.server.ts";
import type { TeamFilter } from "./team-filter.server.ts";

/** A vendor that answers something; `key` is its credit code. */
export interface TeamVendor {
  key: string;
  name: string;
  small: boolean;
}

export interface Teams {
  need: FoundNeed;
  /** The smallest teams, the best first. */
  teams: (Team & { exchanges: Exchange[] })[];
  /** How many of that size there are, of which `teams` are the best. */
  exist: number;
  candidates: ReadonlyMap<string, Candidate>;
  vendors: ReadonlyMap<string, TeamVendor>;
  /** Positions of the musts that nobody covers. */
  uncovered: number[];
  asOf: string;
}

const smallSizes = ["micro", "small"];

/** Teams of vendors that together cover all musts of a scenario, for those who see its whole ranking. Four round trips. */
export async function findTeams(ctx: UseCaseContext, number: string, filter: TeamFilter): Promise<Result<Teams, NotFound>> {
  const [need, now] = await Promise.all([findNeed(ctx, number), ctx.clock(ctx.db)]);
  if (!need || rankingView(ctx.actor, need) !== "whole") return notFound;

  const asOf = beijingDay(now);
  const { rows } = await listUnranked(ctx, need, asOf);
  const vendors = await sizesOf(ctx, rows);
  const ask = askOf(need, filter);
  const members = rows.map((row) => memberOf(row, vendors, filter));
  const { teams, exist } = searchTeams(ask, members);
  return ok({
    need,
    teams: teams.map((team) => ({ ...team, exchanges: exchangesOf(ask, members, team) })),
    exist,
    candidates: new Map(rows.map((row) => [row.number, row])),
    vendors,
    uncovered: need.requirements.flatMap(({ importance }, i) =>
      importance === "must" && !rows.some(({ answers }) => answers[i]?.coverage === "covered") ? [i] : [],
    ),
    asOf,
  });
}

async function sizesOf({ db }: UseCaseContext, rows: readonly Candidate[]): Promise<Map<string, TeamVendor>> {
  const ids = [...new Set(rows.map(({ vendor }) => vendor.organisationId))];
  const found =
    ids.length === 0
      ? []
      : await db
          .select({ creditCode: organisations.creditCode, name: organisations.name, size: organisations.size })
          .from(organisations)
          .where(inArray(organisations.id, ids));
  return new Map(found.map(({ creditCode, name, size }) => [creditCode, { key: creditCode, name, small: smallSizes.includes(size) }]));
}

/** A vendor that has to be in the team is one must more, which it alone covers. */
const askOf = ({ requirements }: FoundNeed, { size, small, vendor }: TeamFilter): TeamAsk => ({
  requirements: [
    ...requirements.map(({ importance }) => ({ must: importance === "must", weight: engineWeights.importance[importance] })),
    ...(vendor ? [{ must: true, weight: 0 }] : []),
  ],
  most: size,
  small,
});

const memberOf = ({ number, vendor, answers }: Candidate, vendors: ReadonlyMap<string, TeamVendor>, filter: TeamFilter): Member => ({
  product: number,
  vendor: vendor.creditCode,
  small: vendors.get(vendor.creditCode)?.small ?? false,
  answers: [
    ...answers.map(({ coverage, counted }) => (coverage === "covered" ? 1 : Math.min(counted?.strength ?? 0, mostPartly))),
    ...(filter.vendor ? [vendor.creditCode === filter.vendor ? 1 : 0] : []),
  ],
});

/** What does not cover never counts as if it did. */
const mostPartly = 0.99;
