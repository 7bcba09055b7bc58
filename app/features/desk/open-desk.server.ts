import type { PersonActor } from "#app/domain/identity/actor.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import type { DecidedConfirmation } from "#app/domain/product/decided-confirmation.ts";
import { listMistakeQueue, type WaitingMistake } from "#app/features/mistakes/list-mistake-queue.server.ts";
import { type HouseQueue, listHouseQueue } from "#app/features/organisations/list-house-queue.server.ts";
import { listConfirmationQueue, type WaitingConfirmation } from "#app/features/products/list-confirmation-queue.server.ts";
import { listDecidedConfirmations, readDecidedConfirmations } from "#app/features/products/list-decided-confirmations.server.ts";
import { listReviewQueue, type ScenarioToReview } from "#app/features/scenarios/list-review-queue.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { noteQueue } from "./note-queue.server.ts";
import { type DemandDesk, openDemandDesk } from "./open-demand-desk.server.ts";
import { openSupplyDesk, type SupplyDesk } from "./open-supply-desk.server.ts";

const latest = 5;

export interface Desk {
  now: Date;
  demand: DemandDesk | null;
  supply: SupplyDesk | null;
  office: ({ scenarios: ScenarioToReview[]; reports: WaitingConfirmation[]; mistakes: WaitingMistake[] } & HouseQueue) | null;
  /** The latest decisions on evidence, for those who watch over them. */
  decided: DecidedConfirmation[] | null;
  audits: boolean;
  reviews: boolean;
}

/** What waits for somebody and what is theirs: a part for each thing that their house is here to do. */
export async function openDesk(ctx: UseCaseContext & { actor: PersonActor }): Promise<Desk> {
  const now = await ctx.clock(ctx.db);
  const house = ctx.actor.actingFor;
  const holds = (capacity: Capacity) => house?.capacities.includes(capacity) ?? false;
  // one queue for what operators and demand owners are asked to confirm
  const [confirmations, demand, supply, scenarios, mistakes, decided, papers] = await Promise.all([
    listConfirmationQueue(ctx),
    holds("demand") ? openDemandDesk(ctx, now) : null,
    holds("supply") ? openSupplyDesk(ctx, now) : null,
    listReviewQueue(ctx),
    listMistakeQueue(ctx),
    mayOperate(ctx.actor) ? listDecidedConfirmations(ctx, { most: latest }) : holds("audit") ? readDecidedConfirmations(ctx, { most: latest }) : null,
    listHouseQueue(ctx),
  ]);
  const asked = (level: WaitingConfirmation["level"]) => confirmations.filter((one) => one.level === level);
  const office = mayOperate(ctx.actor) ? { scenarios, reports: asked("tested"), mistakes, ...papers } : null;
  if (office) await noteQueue(ctx, { ...office, reports: [...office.reports, ...(decided ?? [])] });
  return {
    now,
    demand: demand && { ...demand, confirmations: asked("deployed") },
    supply,
    office,
    decided,
    audits: holds("audit"),
    reviews: ctx.actor.reviewerId !== null,
  };
}
