import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast, type ConfirmableLevel, confirmable, type EvidenceLevel, effectiveEvidence, evidenceLevels } from "#app/domain/product/evidence.ts";

const day = "2026-11-20";
const past = "2026-11-19";

describe("what counts", () => {
  // stated, confirmed, expiry → what counts, what else is said of it
  test.each<[EvidenceLevel, ConfirmableLevel | null, string | null, string]>([
    ["self-declared", null, null, "self-declared"],
    ["self-declared", null, past, "self-declared"],
    ["documented", null, null, "documented"],
    ["documented", null, day, "documented"],
    ["documented", null, past, "self-declared expired"],
    ["documented", "tested", null, "documented"],
    ["tested", null, null, "documented pending"],
    ["tested", null, past, "self-declared pending expired"],
    ["tested", "tested", null, "tested"],
    ["tested", "tested", past, "documented expired"],
    ["tested", "deployed", null, "tested"],
    ["deployed", null, null, "documented pending"],
    ["deployed", null, past, "self-declared pending expired"],
    ["deployed", "tested", null, "tested pending"],
    ["deployed", "tested", past, "documented pending expired"],
    ["deployed", "deployed", null, "deployed"],
    ["deployed", "deployed", past, "tested expired"],
  ])("%s, confirmed %s, until %s: %s", (level, confirmed, expiresOn, counts) => {
    const evidence = effectiveEvidence({ level, confirmed, expiresOn }, day);
    expect([evidence.level, evidence.pending && "pending", evidence.expired && "expired"].filter(Boolean).join(" ")).toBe(counts);
  });

  const anyEvidence = fc.record({
    level: fc.constantFrom(...evidenceLevels),
    confirmed: fc.option(fc.constantFrom(...confirmable), { nil: null }),
    expiresOn: fc.constantFrom(null, past, day, "2027-01-01"),
  });

  test("nothing counts for more than is stated, and nothing above 有材料 without a confirmation", () => {
    fc.assert(
      fc.property(anyEvidence, (stated) => {
        const { level } = effectiveEvidence(stated, day);
        expect(atLeast(stated.level, level)).toBe(true);
        if (stated.confirmed === null) expect(atLeast("documented", level)).toBe(true);
      }),
    );
  });

  test("a confirmation never counts against the claim, and time never counts for it", () => {
    fc.assert(
      fc.property(anyEvidence, (stated) => {
        const without = effectiveEvidence({ ...stated, confirmed: null }, day).level;
        expect(atLeast(effectiveEvidence(stated, day).level, without)).toBe(true);
        expect(atLeast(effectiveEvidence(stated, day).level, effectiveEvidence(stated, "2030-01-01").level)).toBe(true);
      }),
    );
  });
});
