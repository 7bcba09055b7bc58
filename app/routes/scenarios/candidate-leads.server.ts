import { organisationOf } from "#app/domain/identity/actor.ts";
import { mayViewShortlist, onShortlist } from "#app/domain/intent/policy.ts";
import { takesCandidates } from "#app/domain/intent/window.ts";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { mayPerform } from "#app/domain/mistake/policy.ts";
import { listKept } from "#app/features/intents/list-shortlist.server.ts";
import type { Ranking } from "#app/features/matching/rank-scenario.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/** Where a ranked product may lead: on the shortlist, onto it, to a report by its own vendor. */
export interface Lead {
  kept: boolean;
  keep: boolean;
  report: boolean;
}

/** By the product's number. */
export type Leads = Record<string, Lead>;

/** What the reader may do with each product of a page of the ranking. */
export async function candidateLeads(ctx: UseCaseContext, need: Ranking["need"], rows: readonly Candidate[]) {
  const shortlist = mayViewShortlist(ctx.actor, { ownerId: need.organisationId });
  const kept = shortlist ? await listKept(ctx, need.number) : [];
  const own = organisationOf(ctx.actor);
  const leads = rows.map(({ number, vendor }): [string, Lead] => {
    const parties = { ownerId: need.organisationId, vendorId: vendor.organisationId };
    const on = kept.includes(number);
    return [
      number,
      {
        kept: on,
        keep: !on && takesCandidates(need) && onShortlist.keep(ctx.actor, parties).allowed,
        report: vendor.organisationId === own && mayPerform.report(ctx.actor, parties).allowed,
      },
    ];
  });
  return { shortlist, kept: kept.length, products: Object.fromEntries(leads) as Leads };
}
