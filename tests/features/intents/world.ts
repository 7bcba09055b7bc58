import { clock } from "#app/domain/identity/actor.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { keepCandidate } from "#app/features/intents/keep-candidate.server.ts";
import { sendIntent } from "#app/features/intents/send-intent.server.ts";
import { sendInvitation } from "#app/features/intents/send-invitation.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import { actingOn, days, must, pickCapabilities, stated } from "#tests/features/matching/world.ts";
import { done } from "#tests/features/products/world.ts";
import type { Cast, House } from "#tests/support/cast.ts";

export const words = {
  answer: "逐条对照必备要求：身份核验与会话中断均已在同类现场运行，可先做两周试用。",
  contactName: "沈清越",
  contactPhone: "021-55500202",
  contactEmail: "",
};
export const reason = "必备要求全部满足，证据有第三方检测，价格待询。";

/** The cast, its scenarios and products, and what passes between them. */
export function dealingsOf(cast: Cast) {
  const act = actingOn(cast);
  const { first, second, third } = pickCapabilities(cast.reference);
  const keep = async (scenario: string, product: string, revision = 1) =>
    done(await keepCandidate(act.at("owner", "editor"), scenario, product, { reason, revision })).id;
  return {
    ...act,
    scenario: (regime: Regime = "market", owner: House = "owner") =>
      act.openScenario({ regime, owner, requirements: [must(first), must(second), must(third)] }),
    product: (house: House = "vendor", name = "示例零信任接入网关") => act.listProduct(house, name, [stated(first)]),
    keep,
    async invite(scenario: string, product: string) {
      await keep(scenario, product);
      return done(await sendInvitation(act.at("owner", "editor"), scenario, product, { message: "请说明试用怎样安排。", revision: 1 })).id;
    },
    intend: async (scenario: string, product: string, house: House = "vendor") =>
      done(await sendIntent(act.at(house, "editor"), scenario, product, { ...words, revision: 1 })).id,
    /** Closes by the clock what is due after the usual thirty days. */
    close: () => closeDueScenarios(cast.contextFor(clock, { now: days(30) })),
    withdraw: async (id: string) => done(await advanceScenario(act.at("owner"), id, "withdraw", { reason: "改由集团统一采购。" })),
  };
}

export { days };
