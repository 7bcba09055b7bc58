import { describe, expect, test } from "vitest";
import { type DraftContent, draftParts, isBegun, isComplete, missingIn, publicationProblem } from "#app/domain/scenario/readiness.ts";

const section = "一二三四五六七八九十".repeat(2);
const must = (capability: string) => ({ capability, importance: "must" as const });
const whole: DraftContent = {
  domain: "data-compliance",
  title: "四个字的",
  summary: "一二三四五六七八九十",
  background: section,
  presentState: section,
  problem: section,
  affected: section,
  goal: section,
  acceptance: ["第一条标准", "第二条标准"],
  sourceDocument: "other",
  sourceSection: "三",
  requirements: [must("a"), must("b"), must("c")],
  industries: ["finance"],
  district: "pudong",
  deliveryModel: "product",
  cooperation: "pilot",
  budget: "undisclosed",
  regime: "market",
  questionsCloseAt: new Date("2026-12-01T09:00:00Z"),
  closesAt: new Date("2026-12-10T09:00:00Z"),
  contactName: "林",
  contactPhone: "",
  contactEmail: "a@b.cn",
};
const empty: DraftContent = {
  ...whole,
  domain: null,
  title: "",
  summary: "",
  background: "",
  presentState: "",
  problem: "",
  affected: "",
  goal: "",
  acceptance: [],
  sourceDocument: null,
  sourceSection: "",
  requirements: [],
  industries: [],
  district: null,
  deliveryModel: null,
  cooperation: null,
  budget: null,
  regime: null,
  questionsCloseAt: null,
  closesAt: null,
  contactName: "",
  contactEmail: "",
};
const missing = (draft: DraftContent) => draftParts.flatMap((part) => missingIn(part, draft));

describe("what a draft still lacks", () => {
  test("nothing, where it is whole; everything, where it is empty", () => {
    expect(missing(whole)).toEqual([]);
    expect(isComplete(whole)).toBe(true);
    expect(draftParts.map((part) => missingIn(part, empty).length)).toEqual([11, 1, 10]);
    expect(isComplete(empty)).toBe(false);
  });

  const lacks: [string, Partial<DraftContent>][] = [
    ["domain", { domain: null }],
    ["title", { title: "三个字" }],
    ["summary", { summary: "一二三四五六七八九" }],
    ["background", { background: section.slice(1) }],
    ["presentState", { presentState: "" }],
    ["problem", { problem: section.slice(1) }],
    ["affected", { affected: "" }],
    ["goal", { goal: "" }],
    ["acceptance", { acceptance: ["只有一条标准"] }],
    ["sourceDocument", { sourceDocument: null }],
    ["sourceSection", { sourceSection: "" }],
    ["requirements", { requirements: [must("a"), must("b")] }],
    ["must", { requirements: ["a", "b", "c"].map((capability) => ({ capability, importance: "should" as const })) }],
    ["industries", { industries: [] }],
    ["district", { district: null }],
    ["deliveryModel", { deliveryModel: null }],
    ["cooperation", { cooperation: null }],
    ["budget", { budget: null }],
    ["regime", { regime: null }],
    ["questionsCloseAt", { questionsCloseAt: null }],
    ["closesAt", { closesAt: null }],
    ["contactName", { contactName: "" }],
    ["contact", { contactEmail: "" }],
  ];
  test.each(lacks)("%s, and only that", (field, change) => {
    expect(missing({ ...whole, ...change })).toEqual([field]);
    expect(publicationProblem({ ...whole, ...change }, new Date("2026-11-20T02:00:00Z"))).toBe("incomplete");
  });

  test("characters are counted as people count them", () => {
    expect(missing({ ...whole, title: "🔒🔑🛡🚇" })).toEqual([]);
    expect(missing({ ...whole, title: "🔒🔑" })).toEqual(["title"]);
  });

  test("a telephone number does where there is no address", () => expect(missing({ ...whole, contactEmail: "", contactPhone: "021-55500101" })).toEqual([]));
});

describe("what has been begun", () => {
  test("nothing of an empty draft, all of a whole one", () => {
    expect(draftParts.map((part) => isBegun(part, empty))).toEqual([false, false, false]);
    expect(draftParts.map((part) => isBegun(part, whole))).toEqual([true, true, true]);
  });

  test("a part, by any one of its fields", () => {
    for (const field of Object.keys(whole) as (keyof DraftContent)[]) {
      if (field === "contactPhone") continue;
      const begun = draftParts.filter((part) => isBegun(part, { ...empty, [field]: whole[field] }));
      expect([field, begun.length]).toEqual([field, 1]);
    }
  });
});
