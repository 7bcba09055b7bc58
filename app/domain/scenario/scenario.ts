/** The four domains of the plan (Shanghai plan 二): every scenario has one. */
export const scenarioDomains = ["industrial-internet", "digital-infrastructure", "artificial-intelligence", "data-compliance"] as const;
export type ScenarioDomain = (typeof scenarioDomains)[number];

/** How much a requirement weighs: 必备, 应有, 加分. */
export const importances = ["must", "should", "could"] as const;
export type Importance = (typeof importances)[number];
/** What a requirement weighs until its house says otherwise. */
export const firstImportance: Importance = "must";

/** 等保级别 of the system that the scenario is about (GB/T 22240). */
export const protectionLevels = ["1", "2", "3", "4"] as const;
export type ProtectionLevel = (typeof protectionLevels)[number];

/** The policy documents that a scenario can follow from. */
export const policyDocuments = ["shanghai-plan", "shanghai-news", "national-draft", "shandong-guidance", "chengdu-article", "other"] as const;
export type PolicyDocument = (typeof policyDocuments)[number];
