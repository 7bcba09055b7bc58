import type { Capacity, MemberRole } from "#app/domain/identity/organisation.ts";
import type { Power } from "#app/domain/identity/power.ts";
import type { OrganisationStory } from "./story.ts";

/** The house that runs the demo's programme, and the one that audits it. */
export const office: OrganisationStory = {
  key: "office",
  serial: "30000001",
  name: "示例市网络安全产业促进中心",
  nameEn: "Demo Cybersecurity Industry Office",
  kind: "public-institution",
  district: "putuo",
  park: "putuo-internet",
  size: "medium",
  about: "受市主管部门委托运营安全场景开放与供需对接。",
};
export const auditOffice: OrganisationStory = {
  key: "audit-office",
  serial: "30000002",
  name: "示例市审计服务中心",
  nameEn: "Demo Audit Office",
  kind: "public-institution",
  district: "huangpu",
  size: "medium",
  about: "对场景开放与供需对接过程进行审计。",
};

/** Somebody whom a visitor of the demo can sign in as. */
export interface CastMember {
  key: string;
  name: string;
  email: string;
  /** Key of the house. */
  house: string;
  role: MemberRole;
  reviewer?: boolean;
}

/** One account a role; everybody else of the demo acts in the story but cannot sign in. */
export const cast: CastMember[] = [
  { key: "drafter", name: "林知远", email: "drafter@demo.anchang.example", house: "metro", role: "editor" },
  { key: "approver", name: "周慎言", email: "approver@demo.anchang.example", house: "metro", role: "approver" },
  { key: "data-owner", name: "许明理", email: "data-owner@demo.anchang.example", house: "bigdata", role: "owner" },
  { key: "vendor", name: "沈清越", email: "vendor@demo.anchang.example", house: "qingfeng", role: "owner" },
  { key: "second-vendor", name: "陆工衡", email: "second-vendor@demo.anchang.example", house: "tiejian", role: "editor" },
  { key: "operator", name: "何秉正", email: "operator@demo.anchang.example", house: "office", role: "owner" },
  { key: "auditor", name: "严察微", email: "auditor@demo.anchang.example", house: "audit-office", role: "owner" },
  { key: "reviewer", name: "顾识真", email: "reviewer@demo.anchang.example", house: "lantu", role: "viewer", reviewer: true },
];

export const capacitiesOf = (kind: "owner" | "vendor" | "office" | "audit-office"): Capacity[] =>
  ({ owner: ["demand"], vendor: ["supply"], office: ["operator"], "audit-office": ["audit"] })[kind] as Capacity[];

/** Who holds one of the three powers (三员): they belong to no house. */
export const officers: { key: string; name: string; email: string; power: Power }[] = [
  { key: "system", name: "管之衡", email: "system@demo.anchang.example", power: "system" },
  { key: "security", name: "卫以宁", email: "security@demo.anchang.example", power: "security" },
  { key: "audit-power", name: "鉴明远", email: "audit@demo.anchang.example", power: "audit" },
];
