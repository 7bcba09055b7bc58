import { isStatutory } from "#app/domain/scenario/regime.ts";
import type { Query } from "./engine/query.ts";
import { engineWeights } from "./engine/weights.ts";
import type { RunNeed } from "./run/kept-run.ts";

/** What of a need the engine reads; its words only `withText`. Under a statutory regime no catalogue entry counts. */
export function queryOf({ number, title, text, regime, requirements: asked }: RunNeed, withText: boolean): Query {
  return {
    key: number,
    title: withText ? title : "",
    text: withText ? [text, ...asked.map(({ note }) => note)].join("\n") : "",
    wants: asked.map(({ capability, importance, minEvidence }) => ({
      capability,
      weight: engineWeights.importance[importance],
      must: importance === "must",
      demand: minEvidence ? engineWeights.evidence[minEvidence] : 0,
    })),
    catalogue: !isStatutory(regime),
  };
}
