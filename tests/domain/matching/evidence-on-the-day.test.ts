import { describe, expect, test } from "vitest";
import { assess, type Claim } from "#app/domain/matching/assess.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { type EvidenceLevel, effectiveEvidence } from "#app/domain/product/evidence.ts";
import { must, small } from "./world.ts";

describe("evidence as it counts on the day", () => {
  const day = "2026-11-21";
  const stated = (level: EvidenceLevel, confirmed: "tested" | "deployed" | null, expiresOn: string | null = null): Claim => ({
    capability: "ids",
    evidence: effectiveEvidence({ level, confirmed, expiresOn }, day),
  });
  test.each<[string, Claim, string, EvidenceLevel]>([
    ["confirmed: counts in full", stated("tested", "tested"), "covered", "tested"],
    ["asked but unconfirmed: one level lower, and the must is not covered", stated("tested", null), "partly", "documented"],
    ["a request for deployed does not make it tested", stated("deployed", null), "partly", "documented"],
    ["… what was confirmed before stands", stated("deployed", "tested"), "covered", "tested"],
    ["the last day of validity still counts", stated("tested", "tested", day), "covered", "tested"],
    ["expired yesterday: one level lower", stated("tested", "tested", "2026-11-20"), "partly", "documented"],
    ["deployed and expired: tested is left", stated("deployed", "deployed", "2026-11-20"), "covered", "tested"],
    ["pending and expired: two levels lower", stated("tested", null, "2026-11-20"), "partly", "self-declared"],
  ])("%s", (_, made, coverage, level) => {
    const [answer] = assess(small, [must("ids", "tested")], [made]);
    expect(answer).toMatchObject({ coverage, claim: { evidence: { level } }, counted: { strength: engineWeights.evidence[level] } });
  });
});
