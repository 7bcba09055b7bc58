import type { Answer } from "#tests/support/app.ts";

/** What fills in the about form. */
export const aboutFields = {
  name: "示例零信任接入网关",
  kind: "product",
  summary: "把应用从公网上收起来，先验证身份与设备，再给访问。",
  detail: "部署在应用前面，替换传统的远程接入。身份、终端与会话三处取证。",
  deliveryModels: ["product", "integration"],
  priceModel: "subscription",
};

export const claimNote = "按会话逐次核验身份与终端状态。";
const selfDeclared = { note: claimNote, level: "self-declared" };
export const documented = { note: claimNote, level: "documented", issuer: "示例检测中心", reference: "报告 2026-0101", issuedOn: "2026-03-01", expiresOn: "" };

/** Rows of the claims form, named as the page names them. */
export const claimFields = (rows: Record<string, string>[]) =>
  Object.fromEntries(rows.flatMap((row, i) => Object.entries({ ...selfDeclared, ...row }).map(([name, value]) => [`claims[${i}].${name}`, value])));

/** The revision that a page carries. */
export const revisionIn = ({ html }: Answer) => /name="revision" value="(\d+)"/u.exec(html)?.[1] ?? "";

export const titleOf = ({ html }: Answer) => /<title>([^<]*)/u.exec(html)?.[1] ?? "";
