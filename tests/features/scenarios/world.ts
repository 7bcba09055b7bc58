import type { Result } from "#app/domain/shared/result.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Cast, House } from "#tests/support/cast.ts";

/** What a use case gave; a refusal is the test's mistake here. */
export function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind} ${result.refusal.code}`);
  return result.value;
}

export const refusalOf = <Value>(result: Result<Value>) => (result.ok ? null : `${result.refusal.kind} ${result.refusal.code}`);

const need = {
  domain: "industrial-internet",
  title: "列车控制网络的入侵检测",
  summary: "在不停运的前提下看见控制网络里的异常指令。",
  background: "三条线路的列车控制网络与办公网络已经物理隔离，但维护终端仍需接入。",
  presentState: "维护终端由四家单位使用，接入记录靠纸质登记，事后难以追溯。",
  problem: "去年发生两起来源不明的下装操作，未造成影响，但无法查明经过。",
  affected: "三条线路的运营、维护班组及两家设备厂家的驻场人员受到影响。",
  goal: "发现异常指令到告警不超过 5 分钟，误报可以追溯到具体终端。",
  acceptance: ["第三方实验室注入 20 种攻击，检出率不低于 95%", "连续运行 30 天，告警时延不超过 5 分钟"],
  sourceDocument: "shanghai-plan",
  sourceSection: "二",
} as const;

const day = 86_400_000;
const firstOf = ({ reference }: UseCaseContext, list: string) => reference.codes[list]?.[0]?.code ?? "";

/** A draft with everything filled in, by an editor of the house; what is given replaces what the world has. */
export async function completeScenario(
  ctx: UseCaseContext,
  given: { title?: string; goal?: string; regime?: "market" | "government-procurement"; closesIn?: number } = {},
) {
  const { title = need.title, goal = need.goal, regime = "market", closesIn = 30 } = given;
  const now = await ctx.clock(ctx.db);
  const { id } = done(await createScenario(ctx));
  const saved = done(await saveScenario(ctx, id, 1, "save-scenario-need", { fields: { ...need, acceptance: [...need.acceptance], title, goal } }));
  const asked = ctx.reference.taxonomy.concepts.filter(({ claimable }) => claimable).slice(0, 3);
  const requirements = asked.map(({ slug }, i) => ({
    capability: slug,
    importance: i === 0 ? ("must" as const) : ("should" as const),
    minEvidence: null,
    note: "",
  }));
  const second = done(await saveScenario(ctx, id, saved.revision, "save-scenario-requirements", { requirements }));
  const fields = {
    industries: [firstOf(ctx, "industry")],
    district: firstOf(ctx, "district"),
    deliveryModel: firstOf(ctx, "delivery-model"),
    cooperation: firstOf(ctx, "cooperation"),
    budget: firstOf(ctx, "budget-band"),
    regime,
    questionsCloseAt: new Date(now.getTime() + (closesIn - 5) * day),
    closesAt: new Date(now.getTime() + closesIn * day),
    contactName: "林知远",
    contactPhone: "021-00000000",
    contactEmail: "contact@demo.anchang.example",
  };
  const { revision } = done(await saveScenario(ctx, id, second.revision, "save-scenario-conditions", { fields }));
  return { id, revision };
}

/** A scenario drafted by an editor and signed off by an approver, as it waits for the operator. */
export async function scenarioInReview(cast: Cast, house: House = "owner", given: Parameters<typeof completeScenario>[1] & { now?: Date } = {}) {
  const at = given.now ? { now: given.now } : {};
  const draft = await completeScenario(cast.contextFor(cast.as(house, "editor"), at), given);
  done(await advanceScenario(cast.contextFor(cast.as(house, "approver"), at), draft.id, "submit"));
  return draft;
}
