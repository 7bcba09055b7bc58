import { describe, expect, test } from "vitest";
import { queryOf } from "#app/domain/matching/query-of.ts";
import type { RunNeed } from "#app/domain/matching/run/kept-run.ts";

const requirement = { capability: "mfa", importance: "must", minEvidence: null, note: "" } as const;
const need: RunNeed = { number: "SC-2026-0001", title: "统一登录", text: "三千个账号。", regime: "market", requirements: [requirement] };

describe("a need as the engine reads it", () => {
  test.each([
    ["market", true],
    ["challenge", true],
    ["government-procurement", false],
    ["statutory-tender", false],
  ] as const)("under %s a catalogue entry counts: %s", (regime, counts) => {
    expect(queryOf({ ...need, regime }, true).catalogue).toBe(counts);
  });

  test.each([
    ["must", { weight: 1, must: true }],
    ["should", { weight: 0.7, must: false }],
    ["could", { weight: 0.4, must: false }],
  ] as const)("what is a %s weighs and gates: %o", (importance, read) => {
    expect(queryOf({ ...need, requirements: [{ ...requirement, importance }] }, true).wants).toEqual([{ capability: "mfa", ...read, demand: 0 }]);
  });

  test.each([
    [null, 0],
    ["self-declared", 0.85],
    ["documented", 0.9],
    ["tested", 0.95],
    ["deployed", 1],
  ] as const)("evidence asked: %s, which a claim reaches from %d on", (minEvidence, demand) => {
    expect(queryOf({ ...need, requirements: [{ ...requirement, minEvidence }] }, true).wants[0]?.demand).toBe(demand);
  });

  test("its words are title and text with what is said of each requirement; without them it is its requirements alone", () => {
    const told: RunNeed = {
      ...need,
      requirements: [
        { ...requirement, note: "含短信" },
        { ...requirement, capability: "sso", note: "对接门户" },
      ],
    };
    const read = queryOf(told, true);
    expect(read).toMatchObject({ key: "SC-2026-0001", title: "统一登录", text: "三千个账号。\n含短信\n对接门户" });
    expect(queryOf(told, false)).toEqual({ ...read, title: "", text: "" });
  });
});
