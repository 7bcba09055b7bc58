import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cannotAsk, changeClaim, claimLosses, decide, type StandingClaim, sameEvidence, toConfirm } from "#app/domain/product/claim-change.ts";
import { type ConfirmableLevel, confirmable, type EvidenceLevel, evidenceLevels } from "#app/domain/product/evidence.ts";
import { productStatuses } from "#app/domain/product/lifecycle.ts";

const standing = (level: EvidenceLevel, confirmed: ConfirmableLevel | null = null, asked: ConfirmableLevel | null = null): StandingClaim => ({
  capability: "firewall",
  note: "开启全部功能时大包吞吐每秒十八吉比特。",
  level,
  issuer: "示例检测中心",
  reference: "报告 2026-0101",
  issuedOn: "2026-03-01",
  expiresOn: null,
  confirmed,
  asked,
});
const stated = ({ confirmed: _confirmed, asked: _asked, ...claim }: StandingClaim) => claim;

describe("a save", () => {
  test.each<[string, Partial<StandingClaim>]>([
    ["issuer", { issuer: "另一家检测中心" }],
    ["reference", { reference: "报告 2026-0102" }],
    ["date of issue", { issuedOn: "2026-03-02" }],
    ["expiry", { expiresOn: "2028-03-01" }],
  ])("of another %s gives up the confirmation and withdraws the request", (_, change) => {
    const claim = standing("deployed", "tested", "deployed");
    expect(changeClaim(claim, { ...stated(claim), ...change })).toEqual({ confirmed: null, loses: "tested", withdraws: "deployed" });
  });

  test("of another note gives up nothing", () => {
    const claim = standing("deployed", "tested", "deployed");
    expect(changeClaim(claim, { ...stated(claim), note: "换一句说明，仍在十字以上。" })).toEqual({ confirmed: "tested", loses: null, withdraws: null });
  });

  test("of another level keeps what was confirmed and withdraws what is asked", () => {
    const claim = standing("deployed", "tested", "deployed");
    expect(changeClaim(claim, { ...stated(claim), level: "tested" })).toEqual({ confirmed: "tested", loses: null, withdraws: "deployed" });
  });

  test("of a new claim begins without a confirmation", () => {
    expect(changeClaim(null, stated(standing("tested", "tested")))).toEqual({ confirmed: null, loses: null, withdraws: null });
  });

  test("that leaves a claim out gives up all that others decided of it; one that decided nothing is no loss", () => {
    const loser = standing("tested", "tested");
    const plain = { ...standing("documented"), capability: "waf" };
    expect(claimLosses([loser, plain], [])).toEqual([{ capability: "firewall", loses: "tested", withdraws: null }]);
    expect(claimLosses([loser, plain], [stated(loser)])).toEqual([]);
  });

  const anyClaim = fc.record({
    level: fc.constantFrom(...evidenceLevels),
    issuer: fc.constantFrom("甲中心", "乙中心"),
    confirmed: fc.option(fc.constantFrom(...confirmable), { nil: null }),
    asked: fc.option(fc.constantFrom(...confirmable), { nil: null }),
  });
  test("either keeps a confirmation or says that it is lost", () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (before, after) => {
        const claim = { ...standing("tested"), ...before };
        const next = stated({ ...standing("tested"), ...after });
        const { confirmed, loses } = changeClaim(claim, next);
        expect(confirmed ?? loses).toBe(claim.confirmed);
        expect(confirmed !== null && loses !== null).toBe(false);
        if (sameEvidence(claim, next)) expect(loses).toBeNull();
      }),
    );
  });
});

describe("asking", () => {
  test.each<[EvidenceLevel, ConfirmableLevel | null, ConfirmableLevel | null]>([
    ["self-declared", null, null],
    ["documented", null, null],
    ["tested", null, "tested"],
    ["tested", "tested", null],
    ["tested", "deployed", null],
    ["deployed", null, "deployed"],
    ["deployed", "tested", "deployed"],
    ["deployed", "deployed", null],
  ])("%s, confirmed %s, has %s to ask for", (level, confirmed, asks) => {
    expect(toConfirm(standing(level, confirmed))).toBe(asks);
  });

  test("only what is listed can be asked about, once at a time, and only where something is to be confirmed", () => {
    expect(cannotAsk("listed", standing("tested"))).toBeNull();
    for (const status of productStatuses.filter((one) => one !== "listed")) expect(cannotAsk(status, standing("tested"))).toBe("not-listed");
    expect(cannotAsk("listed", standing("tested", null, "tested"))).toBe("waiting-already");
    expect(cannotAsk("listed", standing("documented"))).toBe("nothing-to-confirm");
    expect(cannotAsk("listed", { ...standing("tested"), issuedOn: null })).toBe("nothing-to-confirm");
  });

  test("a refusal leaves what stood before, or 有材料", () => {
    expect(decide(true, "deployed", { confirmed: "tested" })).toEqual({ level: "deployed", confirmed: "deployed" });
    expect(decide(false, "deployed", { confirmed: "tested" })).toEqual({ level: "tested", confirmed: "tested" });
    expect(decide(false, "deployed", { confirmed: null })).toEqual({ level: "documented", confirmed: null });
  });
});
