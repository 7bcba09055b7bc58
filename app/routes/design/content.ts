/** What the samples show: the longest and the shortest that a component must bear. Invented, in Chinese, as people write it. */
export const now = new Date("2026-11-20T02:00:00Z");
const soon = new Date("2026-11-20T09:00:00Z");
const later = new Date("2026-12-20T09:00:00Z");
const past = new Date("2026-11-01T09:00:00Z");
export const instants = { soon, later, past };

export const sentences = {
  title: "一百三十八座无人值守泵站的控制柜被人打开，值班室、调度台和现场巡检三处都没有收到任何告警",
  short: "网",
  text: "公共机构写明现状、问题与要求，供给方以能力和证据应答。\n每一条结论都能追溯到依据。",
  reason: "验收标准第二条没有写明测量方法，请补充后重新送审。",
  typed: "控制柜告警要在 3 分钟内送到人",
  house: "示例市轨道交通集团",
  office: "示例市促进中心",
};

const scenario = {
  number: "SC-2026-0042",
  title: "电话银行听不出克隆的声音",
  summary: "在客服来电的前 20 秒内识别合成语音，并把可疑来电转入人工复核。",
  owner: sentences.house,
  domain: "artificial-intelligence" as const,
  regime: "market" as const,
  district: "黄浦区",
  budget: "100–300 万元",
  status: "open" as const,
  openedAt: new Date("2026-11-03T02:00:00Z"),
  closesAt: later,
};
export const scenarios = [
  scenario,
  { ...scenario, number: "SC-2026-0043", title: sentences.title, regime: "statutory-tender" as const, closesAt: soon },
  { ...scenario, number: "SC-2026-0044", title: sentences.short, summary: sentences.short, status: "evaluating" as const, closesAt: past },
];

export const products = [
  {
    number: "PD-000123",
    name: "零信过桥访问平台",
    summary: "把内部系统从公网上收起来，人和设备先验过再给看门。",
    vendor: "示例零信科技",
    creditCode: "91999999500000023L",
    kind: "产品",
    deliveryModels: ["产品", "安全即服务"],
    priceModel: "按年订阅",
    capabilities: ["零信任", "软件定义边界"],
    claimed: 5,
    evidence: { deployed: 1, tested: 2, documented: 1, "self-declared": 1 },
    entry: "CX-2025-001",
  },
];

export const requirements = [
  { capability: "zero-trust", label: "零信任", importance: "must" as const, minEvidence: "tested" as const, note: "现场 3 个月内可复测" },
  { capability: "identity-authentication", label: "身份认证", importance: "should" as const, minEvidence: null, note: "" },
  { capability: "round-the-clock", label: "全天候值守", importance: "could" as const, minEvidence: null, note: "" },
];

const answer = (coverage: "covered" | "partly" | "missing", level: "tested" | "self-declared") => {
  const claim = coverage === "missing" ? null : { capability: "zero-trust", label: "零信任", level, pending: false, expired: false };
  const relation = coverage === "missing" ? null : coverage === "covered" ? ("same" as const) : ("broader" as const);
  return { coverage, claim, relation, counted: claim && relation && { ...claim, relation, worth: 1, factor: 0.95 } };
};
const figures = {
  wants: [
    { own: 250, kin: 20 },
    { own: 60, kin: 0 },
    { own: 0, kin: 4 },
  ],
  borrowed: 0,
  text: 90,
  latent: 126,
  mustDeduction: 0,
  catalogue: 20,
  score: 570,
  tagScore: 780,
};
export const asked = requirements.map((requirement, i) => ({ ...requirement, weight: [0.5, 0.3, 0.2][i] ?? 0 }));
export const candidates = [
  {
    number: "PD-000123",
    name: "零信过桥访问平台",
    vendor: { name: "示例零信科技", creditCode: "91999999500000023L" },
    place: 1,
    fit: "fits" as const,
    musts: 1,
    mustsCovered: 1,
    entry: "CX-2025-001",
    figures,
    answers: [answer("covered", "tested"), answer("partly", "self-declared"), answer("missing", "self-declared")],
  },
  {
    number: "PD-000124",
    name: sentences.title.slice(0, 24),
    vendor: { name: "示例磐石网络", creditCode: "91999999500000031F" },
    place: 2,
    fit: "nearly" as const,
    musts: 1,
    mustsCovered: 0,
    entry: null,
    figures: { ...figures, mustDeduction: -370, catalogue: 0, score: 180 },
    answers: [answer("partly", "self-declared"), answer("covered", "tested"), answer("missing", "self-declared")],
  },
];

export const entry = {
  number: "CX-2025-001",
  year: 2025,
  direction: "data-compliance" as const,
  reason: "跨境数据流转的可核验记录，已在两家单位落地。",
  status: "published" as const,
  validFrom: "2025-07-01",
  validUntil: "2027-06-30",
  product: "零信过桥访问平台",
  productNumber: "PD-000123",
  productVersion: 3,
  vendor: "示例零信科技",
  creditCode: "91999999500000023L",
  open: true,
};
