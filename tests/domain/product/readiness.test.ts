import { describe, expect, test } from "vitest";
import { claimsPerProduct, type ProductContent } from "#app/domain/product/product.ts";
import { type AboutGap, type ClaimGap, productReadiness } from "#app/domain/product/readiness.ts";

const claim = (capability: string): ProductContent["claims"][number] => ({
  capability,
  note: "按会话逐次核验身份与终端。",
  level: "self-declared",
  issuer: "",
  reference: "",
  issuedOn: null,
  expiresOn: null,
});
const whole: ProductContent = {
  name: "示例网关",
  kind: "product",
  summary: "先验证身份与设备，再给访问。",
  detail: "部署在应用前面，替换传统的远程接入。",
  deliveryModels: ["product"],
  priceModel: "subscription",
  claims: [claim("firewall")],
};
const known = (capability: string) => capability !== "gone";

describe("a draft", () => {
  test("with everything is ready", () => {
    expect(productReadiness(whole, known)).toEqual({ about: [], claims: [], ready: true });
  });

  test.each<[AboutGap, Partial<ProductContent>]>([
    ["name", { name: "" }],
    ["kind", { kind: null }],
    ["summary", { summary: "" }],
    ["detail", { detail: "" }],
    ["delivery-models", { deliveryModels: [] }],
    ["price-model", { priceModel: null }],
  ])("without %s is not, and says so", (gap, change) => {
    expect(productReadiness({ ...whole, ...change }, known)).toEqual({ about: [gap], claims: [], ready: false });
  });

  test.each<[ClaimGap, ProductContent["claims"]]>([
    ["no-claims", []],
    ["too-many-claims", Array.from({ length: claimsPerProduct.most + 1 }, (_, i) => claim(`c${i}`))],
    ["capability-gone", [claim("firewall"), claim("gone")]],
  ])("with %s is not, and says so", (gap, claims) => {
    expect(productReadiness({ ...whole, claims }, known)).toEqual({ about: [], claims: [gap], ready: false });
  });

  test("with as many claims as there may be is ready", () => {
    const claims = Array.from({ length: claimsPerProduct.most }, (_, i) => claim(`c${i}`));
    expect(productReadiness({ ...whole, claims }, known).ready).toBe(true);
  });
});
