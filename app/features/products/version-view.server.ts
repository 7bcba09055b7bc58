import type { Actor } from "#app/domain/identity/actor.ts";
import { mayViewPapers } from "#app/domain/product/policy.ts";
import type { ProductContent, StatedClaim } from "#app/domain/product/product.ts";
import { type AboutPart, loweredByRefusal } from "#app/domain/product/version-difference.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { FoundVersion } from "./find-version.server.ts";

/** What a page may show of an earlier version to this actor: an allow-list, with codes put into words. */
export function versionView(actor: Actor, { product, version, content, createdAt, difference, entries }: FoundVersion, words: Words) {
  const papers = mayViewPapers(actor, product.organisationId);
  const claim = (stated: StatedClaim) => claimView(stated, papers, words);
  /** A refusal that lowered the level since; which one, for those who read papers. */
  const refusalOf = (before: StatedClaim, capability: string) => {
    const now = product.claims.find((one) => one.capability === capability);
    if (!now?.decided || !loweredByRefusal(before, now, createdAt)) return null;
    const { id, level, at, by } = now.decided;
    return papers
      ? { id, by, capacity: level === "tested" ? ("operator" as const) : ("demand" as const), day: beijingDay(new Date(at)) }
      : ("unnamed" as const);
  };
  return {
    number: product.number ?? "",
    version,
    createdAt,
    entries,
    papers,
    ...aboutView(content, words),
    summary: content.summary,
    detail: content.detail,
    vendor: { name: product.vendor.name, creditCode: product.vendor.creditCode },
    claims: content.claims.map(claim),
    now: {
      version: product.version,
      ...aboutView(product, words),
      about: difference.about.map((part) => partView(part, content, product, words)),
      claims: difference.claims.map(({ capability, before, after }) => ({
        label: words.capability(capability),
        before: before && claim(before),
        after: after && claim(after),
        refusal: before && refusalOf(before, capability),
      })),
    },
  };
}

export type VersionView = ReturnType<typeof versionView>;

type About = Omit<ProductContent, "claims">;

const aboutView = ({ name, kind, deliveryModels, priceModel }: About, words: Words) => ({
  name,
  kind: words.code("product-kind", kind),
  deliveryModels: deliveryModels.map((code) => words.code("delivery-model", code)),
  priceModel: words.code("price-model", priceModel),
});

/** One text that reads otherwise now. Of the long one, only the paragraphs that do. */
function partView(part: AboutPart, then: About, now: About, words: Words) {
  if (part === "deliveryModels") return { part, before: aboutView(then, words).deliveryModels, after: aboutView(now, words).deliveryModels };
  if (part === "kind" || part === "priceModel") return { part, before: [aboutView(then, words)[part]], after: [aboutView(now, words)[part]] };
  const [before, after] = [then[part].split(/\n+/u), now[part].split(/\n+/u)];
  return { part, before: before.filter((line) => !after.includes(line)), after: after.filter((line) => !before.includes(line)) };
}

const claimView = ({ capability, note, level, issuer, reference, issuedOn, expiresOn }: StatedClaim, papers: boolean, words: Words) => ({
  capability,
  label: words.capability(capability),
  note,
  level,
  issuer,
  reference: papers ? reference : "",
  issuedOn,
  expiresOn,
});
