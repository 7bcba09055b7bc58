import { eq } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import type { ScenarioEvent } from "#app/domain/scenario/lifecycle.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { advanceIntent } from "#app/features/intents/advance-intent.server.ts";
import { advanceInvitation } from "#app/features/intents/advance-invitation.server.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import { answerMistake } from "#app/features/mistakes/answer-mistake.server.ts";
import { reportMistake } from "#app/features/mistakes/report-mistake.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { rankingRuns } from "#db/schema/index.ts";
import { days, dealingsOf } from "#tests/features/intents/world.ts";
import { done } from "#tests/features/products/world.ts";
import type { TestApp } from "#tests/support/app.ts";
import type { Subject } from "../patterns.ts";

const reason = "矩阵测试用的理由，说得足够长。";

/** The owner’s published scenarios in every status, and what passes between it and the vendor. */
export function marketSubjects({ cast, db, library }: TestApp): Subject[] {
  const act = dealingsOf(cast);
  let listed: ReturnType<typeof act.product> | undefined;
  const product = async () => {
    listed ??= act.product();
    const { number } = await listed;
    return number;
  };

  const through = async (events: readonly ScenarioEvent[], regime: Regime = "market") => {
    const scenario = await act.scenario(regime);
    await go(scenario.id, events);
    return scenario;
  };
  const go = async (id: string, events: readonly ScenarioEvent[]) => {
    for (const event of events)
      done(await advanceScenario(event === "close" ? cast.contextFor(clock, { now: days(30) }) : act.at("owner"), id, event, { reason }));
  };
  const runOf = async (scenario: string) => {
    await library.settled();
    await keepDueRuns(cast.contextFor(clock), library);
    const [run] = await db.select({ id: rankingRuns.id }).from(rankingRuns).where(eq(rankingRuns.scenarioId, scenario));
    return run ? `RR-${String(run.id).padStart(6, "0")}` : "";
  };
  const published = (what: string, events: readonly ScenarioEvent[], regime?: Regime): Subject => ({
    what,
    at: /^scenarios\/:number/,
    make: async (pattern) => {
      const { id, number } = await through(events, regime);
      if (pattern.endsWith("/removal") || pattern.endsWith("/invitation")) await act.keep(number, await product()).catch(() => {});
      return { number, product: await product(), run: pattern.includes(":run") ? await runOf(id) : "" };
    },
  });

  const intent = (what: string, make: () => Promise<string>): Subject => ({ what, at: /^intents\/:id/, make: async () => ({ id: await make() }) });
  const invitation = (what: string, make: () => Promise<string>): Subject => ({
    what,
    at: /^intent-invitations\/:id/,
    make: async () => ({ id: await make() }),
  });
  const mistake = (what: string, make: () => Promise<string>): Subject => ({ what, at: /^mistakes\/:id/, make: async () => ({ id: await make() }) });

  const sent = async (regime?: Regime) => {
    const scenario = await act.scenario(regime);
    return { scenario, id: await act.intend(scenario.number, await product()) };
  };
  const closed = async (regime: Regime) => {
    const { scenario, id } = await sent(regime);
    await go(scenario.id, ["close"]);
    return id;
  };
  const invited = async () => {
    const scenario = await act.scenario();
    return { scenario, id: await act.invite(scenario.number, await product()) };
  };
  const reported = async () => {
    const { number } = await act.scenario();
    await library.settled();
    return done(
      await reportMistake(act.at("vendor", "editor"), number, await product(), { report: "必备要求第二条已有声明，却记为未覆盖。", revision: 1 }, library),
    ).id;
  };

  return [
    published("open", []),
    published("evaluating", ["close"]),
    published("statutory, evaluating", ["close"], "statutory-tender"),
    published("docking", ["close", "select"]),
    published("piloting", ["close", "select", "start-pilot"]),
    published("completed", ["close", "select", "complete"]),
    published("unsuccessful", ["close", "declare-unsuccessful"]),
    published("handed over", ["close", "hand-over"], "statutory-tender"),
    published("withdrawn", ["withdraw"]),
    published("terminated", ["close", "select", "terminate"]),
    intent("sent", async () => (await sent()).id),
    intent("acknowledged", async () => done(await advanceIntent(act.at("owner"), (await sent()).id, "acknowledge")).id),
    intent("withdrawn", async () => done(await advanceIntent(act.at("vendor"), (await sent()).id, "withdraw")).id),
    intent("to a market scenario that closed", () => closed("market")),
    intent("to a statutory scenario that closed", () => closed("statutory-tender")),
    invitation("sent", async () => (await invited()).id),
    invitation("accepted", async () => {
      const { scenario, id } = await invited();
      await act.intend(scenario.number, await product());
      return id;
    }),
    invitation("declined", async () => done(await advanceInvitation(act.at("vendor"), (await invited()).id, "decline", reason)).id),
    invitation("withdrawn", async () => done(await advanceInvitation(act.at("owner"), (await invited()).id, "withdraw", reason)).id),
    mistake("open", reported),
    mistake("answered", async () => done(await answerMistake(act.at("office"), await reported(), "已核对：名称相近，能力不同，排序无误。")).id),
  ];
}
