import type { StatedClaim } from "#app/domain/product/product.ts";
import type { Result } from "#app/domain/shared/result.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

export const about = {
  name: "示例零信任接入网关",
  kind: "product",
  summary: "把应用从公网上收起来，先验证身份与设备，再给出一次会话所需的访问。",
  detail: "部署在应用前面，替换传统的远程接入。\n身份、终端与会话三处取证，策略按人、按应用、按时段下发。",
  deliveryModels: ["product", "integration"],
  priceModel: "subscription",
};

/** The first claimable capabilities of whatever taxonomy is loaded. */
export const capabilitiesOf = ({ reference }: Pick<UseCaseContext, "reference">, count: number) =>
  reference.taxonomy.concepts
    .filter(({ claimable }) => claimable)
    .slice(0, count)
    .map(({ slug }) => slug);

export const selfDeclared = (capability: string): StatedClaim => ({
  capability,
  note: "按会话逐次核验身份与终端状态。",
  level: "self-declared",
  issuer: "",
  reference: "",
  issuedOn: null,
  expiresOn: null,
});
export const shown = (capability: string, level: StatedClaim["level"] = "tested"): StatedClaim => ({
  ...selfDeclared(capability),
  level,
  issuer: "示例检测中心",
  reference: "报告 2026-0101",
  issuedOn: "2026-03-01",
  expiresOn: "2028-02-29",
});

/** What a use case gave; a refusal is the test's mistake here. */
export function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind} ${result.refusal.code}`);
  return result.value;
}

export const refusalOf = <Value>(result: Result<Value>) => (result.ok ? null : `${result.refusal.kind} ${result.refusal.code}`);

/** A draft with everything filled in, and its revision. */
export async function completeDraft(ctx: UseCaseContext, claims: readonly StatedClaim[] = capabilitiesOf(ctx, 3).map(selfDeclared)) {
  const { id } = done(await createProduct(ctx));
  const { revision } = done(await saveProductAbout(ctx, id, 1, about));
  return { id, ...done(await saveProductClaims(ctx, id, revision, claims)) };
}

export async function listedProduct(ctx: UseCaseContext, claims?: readonly StatedClaim[]) {
  const draft = await completeDraft(ctx, claims);
  const { number } = done(await advanceProduct(ctx, draft.id, "publish"));
  return { ...draft, number: number ?? "" };
}
