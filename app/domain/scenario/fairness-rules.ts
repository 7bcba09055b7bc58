/** The texts that say what may be asked of suppliers. */
export const fairnessLaws = {
  /** 中华人民共和国政府采购法实施条例 */
  "procurement-regulation": "article",
  /** 政府采购货物和服务招标投标管理办法（财政部令第 87 号） */
  "bidding-measures": "article",
  /** 政府采购需求管理办法（财库〔2021〕22 号） */
  "requirement-measures": "article",
  /** 关于促进政府采购公平竞争优化营商环境的通知（财库〔2019〕38 号） */
  "fair-competition-notice": "section",
} as const;
export type FairnessLaw = keyof typeof fairnessLaws;

/** Where it is written: an article, or a section of a notice, with its item. */
export interface Citation {
  law: FairnessLaw;
  article: number;
  item?: number;
}

interface WordingRule {
  source: Citation;
  wording: RegExp;
}

const regulation20 = (item: number): Citation => ({ law: "procurement-regulation", article: 20, item });
const measures = (article: number): Citation => ({ law: "bidding-measures", article });
const notice = (article: number): Citation => ({ law: "fair-competition-notice", article });

/** Up to `most` characters of the same clause. */
const near = (most: number) => `[^。；，\\n]{0,${most}}`;
const scored = "(?:加分|得分|计分|评分|打分|[得加计]\\s*\\d+\\s*分)";
const atLeast = "(?:不少于|不低于|至少|≥|>=|达到|超过)";
const wording = (...patterns: string[]) => new RegExp(patterns.join("|"), "gu");

/** Wordings that make a requirement unfair, by what they do; the rest of the nineteen are figures and stand in `fairness.ts`. */
export const wordingRules = {
  "vague-scoring": {
    source: measures(55),
    wording: wording(
      `(?:评审|评分|打分)${near(12)}(?:横向比较|综合评定)`,
      `(?:横向比较|综合评定)${near(8)}${scored}`,
      `酌情${near(4)}(?:给分|${scored})`,
      "优[、/]\\s*良[、/]\\s*(?:中|一般)",
    ),
  },
  "legal-duties-scored": {
    source: measures(55),
    wording: wording(`(?:独立承担民事责任|重大违法记录|依法缴纳税收|社会保障资金|财务会计制度)${near(16)}${scored}`),
  },
  "licence-scored": { source: measures(55), wording: wording(`(?:许可证|备案凭证|备案证明|准入资质|强制性?认证)${near(16)}${scored}`) },
  "unrelated-certificate": {
    source: regulation20(2),
    wording: wording("ISO\\s*(?:/\\s*IEC\\s*)?(?:9001|14001|20000|22301|27001|27701|45001)", "CMMI", "ITSS", "软件著作权", "软著", "职业资格"),
  },
  "report-too-early": {
    source: regulation20(2),
    wording: wording(`(?:应答|投标|响应文件|报名)${near(16)}(?:检测报告|检验报告|CMA|CNAS)`, `(?:CMA|CNAS)${near(10)}报告`),
  },
  "originals-or-nothing": { source: notice(3), wording: wording("原件(?:备查|备验|核验|核对)", `无法判断${near(6)}不得分`, `未提供${near(10)}不得分`) },
  "maker-authorisation": { source: measures(17), wording: wording(`(?:原厂|厂商|厂家|制造商|生产商)${near(6)}(?:授权|背书|承诺函|证明|质保函)`) },
  screenshots: { source: notice(3), wording: wording(`(?:网站|网页|官网|信用中国|查询)${near(10)}截图`) },
  "insurance-months": { source: regulation20(2), wording: wording(`个月${near(8)}(?:社保|社会保险)`, `(?:社保|社会保险)${near(12)}个月`) },
  "own-staff": {
    source: regulation20(2),
    wording: wording("自有(?:正式|在册)?(?:员工|职工)", `(?:供应商|供给方|服务商|投标人)${near(6)}(?:正式员工|在册人员|在职员工)`),
  },
  honours: {
    source: regulation20(4),
    wording: wording(
      `(?:国家|省|市|部)级${near(8)}(?:示范|试点单位|荣誉|奖|标杆|称号)`,
      `(?:获奖|荣誉|奖项|入选目录|创新攻关成果)${near(10)}(?:优先|${scored})`,
      "专精特新",
      "小巨人",
      "高新技术企业",
    ),
  },
  headcount: {
    source: measures(17),
    wording: wording(
      `${atLeast}\\s*[\\d一二三四五六七八九十]+\\s*(?:名|人|位)${near(12)}(?:工程师|博士|硕士|职称|持证|技术人员)`,
      `(?:从业人员|员工总数|员工人数)${near(6)}(?:${atLeast}|以上)`,
      `(?:博士|硕士|高级职称|高级工程师)${near(8)}${scored}`,
    ),
  },
  "sample-or-demo-scored": { source: measures(22), wording: wording(`(?:样品|演示|踏勘|现场考察)${near(12)}${scored}`) },
  "local-presence": {
    source: regulation20(7),
    wording: wording(
      `(?:本市|本地|本区|当地|本省|示例市)${near(6)}(?:注册|网点|分支机构|分公司|子公司|办事处|常设机构|企业优先)`,
      `(?:设有|具有|设立)${near(6)}(?:分支机构|分公司|服务网点|办事处)`,
    ),
  },
  "company-size": {
    source: measures(17),
    wording: wording("注册资[本金]", "实缴资本", "营业(?:收入|额)", "年营收", `连续${near(6)}盈利`, "资产总额", "净利润", "成立(?:满|年限|时间不)"),
  },
  "contract-threshold": {
    source: regulation20(2),
    wording: wording(`(?:合同|项目)(?:金额|额)${near(6)}(?:${atLeast}|以上)`, `(?:业绩|案例)${near(10)}${atLeast}\\s*[\\d.]+\\s*[万亿]`),
  },
  "brand-lock": {
    source: regulation20(6),
    wording: wording("独家", "唯一(?:供应商|授权|品牌)", `(?:指定|限定|仅限|限于|须为|必须为|应为)${near(8)}(?:品牌|型号|厂商|厂家)`, "同一?品牌", "原品牌"),
  },
} as const satisfies Record<string, WordingRule>;
