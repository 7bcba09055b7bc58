import { z } from "zod";
import { acceptanceCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { policyDocuments, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { choice, lines, revision, text } from "#app/platform/form-fields.server.ts";

/** 需求说明. A draft may hold gaps and beginnings: only what can never stand is refused. */
export function needForm() {
  const section = () => text({ most: scenarioText.section.most });
  return z.object({
    revision,
    domain: choice(scenarioDomains),
    title: text({ most: scenarioText.title.most }),
    summary: text({ most: scenarioText.summary.most }),
    background: section(),
    presentState: section(),
    problem: section(),
    affected: section(),
    goal: section(),
    acceptance: lines({ ...scenarioText.acceptance, count: acceptanceCount.most }).transform((list) => [...new Set(list)]),
    sourceDocument: choice(policyDocuments),
    sourceSection: text({ most: scenarioText.sourceSection }),
  });
}
