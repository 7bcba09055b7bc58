import { describe, expect, test } from "vitest";
import { type AskingTexts, askingParts, type FairnessRule, findUnfair } from "#app/domain/scenario/fairness.ts";
import { wordingRules } from "#app/domain/scenario/fairness-rules.ts";

const fair: AskingTexts = {
  title: "列车控制网络的入侵检测",
  summary: "在不停运的前提下看见控制网络里的异常指令。",
  goal: "发现到告警不超过 5 分钟，误报可追溯。",
  acceptance: ["第三方实验室注入 20 种攻击，检出率不低于 95%。", "连续运行 30 天，告警时延不超过 5 分钟。"],
  requirements: ["检出率不低于 95%，告警时延不超过 5 分钟。"],
  deployment: "本地部署，不指定品牌，不要求设立分支机构。",
  dataLimits: "数据仅限本单位使用，不出厂区。",
};
const asking = (words: string, part: "goal" | "requirements" = "goal") =>
  findUnfair({ ...fair, [part]: part === "goal" ? words : [words] }).map(({ rule }) => rule);

/** One wording for each of the nineteen. */
const unfair: [FairnessRule, string][] = [
  ["vague-scoring", "技术方案分优、良、中三档，由评委酌情打分。"],
  ["legal-duties-scored", "具有独立承担民事责任的能力得 2 分。"],
  ["licence-scored", "持有销售许可证的加分。"],
  ["unrelated-certificate", "应具有 ISO 9001 与 CMMI 五级证书。"],
  ["report-too-early", "应答时须附 CNAS 认可的检测报告。"],
  ["originals-or-nothing", "证书原件备查，未提供的不得分。"],
  ["maker-authorisation", "须提供原厂授权书。"],
  ["screenshots", "须附信用中国查询结果截图。"],
  ["insurance-months", "提供近 6 个月的社保缴纳记录。"],
  ["own-staff", "项目团队须为供应商正式员工。"],
  ["honours", "获得国家级示范称号的优先。"],
  ["headcount", "不少于 5 名高级工程师。"],
  ["sample-or-demo-scored", "现场演示效果好的加 5 分。"],
  ["local-presence", "须在本市设有分公司。"],
  ["company-size", "注册资本 5000 万元以上，连续三年盈利。"],
  ["contract-threshold", "近三年单项合同金额不低于 800 万元。"],
  ["brand-lock", "须为某某品牌同型号设备。"],
  ["price-weight", "价格权重 5%。"],
  ["unchecked-figure", "整体切换不超过 40 分钟。"],
];

describe("the nineteen wordings", () => {
  test.each(unfair)("%s: %s", (rule, words) => {
    expect(asking(words, rule === "unchecked-figure" ? "requirements" : "goal")).toContain(rule);
  });

  test("every rule has its example", () => {
    expect(new Set(unfair.map(([rule]) => rule))).toEqual(new Set([...Object.keys(wordingRules), "price-weight", "unchecked-figure"]));
    expect(unfair).toHaveLength(19);
  });
});

describe("what is fair is left alone", () => {
  test("a need that says what it wants and how it is checked", () => {
    expect(findUnfair(fair)).toEqual([]);
  });

  test.each([
    "不指定品牌与型号。",
    "无需原厂授权。",
    "不要求在本市设有分公司。",
    "不以注册资本为门槛。",
    "本地部署，数据不出本地。",
    "数据仅限甲方使用。",
    "价格权重 40%。",
    "演示由第三方记录，不计分。",
    "终端不少于 500 台。",
  ])("%s", (words) => {
    expect(asking(words)).toEqual([]);
  });

  test("a figure is checked however it is spaced", () => {
    expect(findUnfair({ ...fair, requirements: ["告警时延不超过5分钟"] })).toEqual([]);
  });
});

test("a denial covers its own clause and no other", () => {
  expect(asking("不要求原厂授权；维保期内须提供原厂授权。")).toEqual(["maker-authorisation"]);
});

test("a finding says where, in which words and by which article", () => {
  for (const part of askingParts) {
    const words = "须在本市设有分公司";
    const found = findUnfair({ ...fair, [part]: Array.isArray(fair[part]) ? [...fair[part], words] : words });
    expect(found).toContainEqual({ rule: "local-presence", part, words: "本市设有分公司", source: { law: "procurement-regulation", article: 20, item: 7 } });
  }
});

test("long and strange texts are read in time", () => {
  const started = performance.now();
  findUnfair({ ...fair, goal: "合同金额".repeat(8000), deployment: "价格".repeat(16_000), dataLimits: "\u{1F600}".repeat(20_000) });
  expect(performance.now() - started).toBeLessThan(1000);
});
