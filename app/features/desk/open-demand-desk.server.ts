import { takesCandidates } from "#app/domain/intent/window.ts";
import { isPublished, type ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { mayCreate, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { countFitting } from "#app/features/matching/count-fitting.server.ts";
import type { WaitingConfirmation } from "#app/features/products/list-confirmation-queue.server.ts";
import { listMyScenarios, type MyScenario } from "#app/features/scenarios/list-my-scenarios.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/** A scenario of the house as its desk shows it. */
export interface OwnScenario
  extends Pick<MyScenario, "id" | "number" | "title" | "status" | "closesAt" | "updatedAt" | "complete" | "shortlisted" | "intents"> {
  /** Came back from review and has not been changed since. */
  returned: boolean;
  /** How many listed products cover all musts; null where it is not open. */
  fitting: number | null;
}

export interface DemandDesk {
  mayCreate: Decision<ScenarioRefusal>;
  /** Complete drafts that the reader may sign off. */
  toSign: { id: string; title: string; since: Date; reason: string | null }[];
  /** Came back from review and has not been changed since, or cannot be signed off by the reader: for whoever may change it. */
  returned: { id: string; title: string; since: Date; reason: string }[];
  /** Deployments that vendors ask the house to confirm. */
  confirmations: WaitingConfirmation[];
  /** Intents that nobody of the house has read, with the scenario that they answer, while it still looks for candidates: for whoever may take them in. */
  intents: (MyScenario["unread"][number] & { scenario: string })[];
  /** What is under way first, the nearest deadline first; then what is over. */
  scenarios: OwnScenario[];
}

const order: readonly ScenarioStatus[] = ["draft", "in-review", "open", "evaluating", "docking", "piloting"];
const rank = (status: ScenarioStatus) => (order.includes(status) ? order.indexOf(status) : order.length);
const deadline = ({ status, closesAt }: MyScenario) => (status === "open" && closesAt ? closesAt.getTime() : 0);

export async function openDemandDesk(ctx: UseCaseContext, now: Date): Promise<DemandDesk> {
  const mine = await listMyScenarios(ctx, now);
  const fitting = await countFitting(
    ctx,
    mine.filter(({ status }) => status === "open"),
    now,
  );
  const ready = mine.filter(({ status, complete, signOff, returned }) => status === "draft" && complete && signOff.allowed && (!returned || returned.changed));
  const creates = mayCreate(ctx.actor);
  // a task is what the reader may act on and what is still alive
  const tasks = creates.allowed ? mine : [];
  return {
    mayCreate: creates,
    toSign: ready.map(({ id, title, updatedAt, returned }) => ({ id, title, since: updatedAt, reason: returned?.reason ?? null })),
    returned: tasks.flatMap((one) =>
      one.returned && !ready.includes(one) ? [{ id: one.id, title: one.title, since: one.returned.at, reason: one.returned.reason }] : [],
    ),
    confirmations: [],
    intents: tasks.filter(takesCandidates).flatMap(({ number, unread }) => unread.map((one) => ({ ...one, scenario: number ?? "" }))),
    scenarios: mine
      .toSorted((a, b) => rank(a.status) - rank(b.status) || deadline(a) - deadline(b))
      .map(({ id, number, title, status, closesAt, updatedAt, complete, returned, shortlisted, intents }) => ({
        id,
        number: isPublished(status) ? number : null,
        title,
        status,
        closesAt,
        updatedAt,
        complete,
        returned: returned !== null && !returned.changed,
        fitting: fitting.get(id) ?? null,
        shortlisted,
        intents,
      })),
  };
}
