import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { today } from "#tests/features/matching/world.ts";
import { completeScenario, done, scenarioInReview } from "#tests/features/scenarios/world.ts";
import type { TestApp } from "#tests/support/app.ts";
import type { Subject } from "../patterns.ts";
import type { Asking } from "../readers.ts";

/** Scenarios of the owner’s before anybody else may read them; the last saved by its editor. */
export function draftsSubjects({ cast }: TestApp, { suspended }: Asking): Subject[] {
  const as = (role: "owner" | "approver" | "editor") => cast.contextFor(cast.as("owner", role));
  const office = cast.contextFor(cast.as("office"));
  const inReview = async () => (await scenarioInReview(cast)).id;
  const made = {
    draft: async () => (await completeScenario(as("editor"))).id,
    "in review": inReview,
    returned: async () => done(await advanceScenario(office, await inReview(), "return", { reason: "验收口径请写清楚。" })).id,
    discarded: async () => done(await advanceScenario(as("editor"), (await completeScenario(as("editor"))).id, "discard")).id,
    open: async () => done(await advanceScenario(office, await inReview(), "approve")).id,
    "a suspended house’s draft": () => suspended.once(async () => (await completeScenario(cast.contextFor(suspended.actor, { now: today }))).id),
  };
  return [
    ...Object.entries(made).map(([what, make]) => ({ what, at: /^scenarios\/drafts\/:id/, make: async () => ({ id: await make() }) })),
    ...(["draft", "in review", "open"] as const).map((what) => ({ what, at: /^operate\/scenarios\/:id/, make: async () => ({ id: await made[what]() }) })),
    { what: "of the mixed house, in review", at: /^operate\/scenarios\/:id/, make: async () => ({ id: (await scenarioInReview(cast, "mixed")).id }) },
  ];
}
