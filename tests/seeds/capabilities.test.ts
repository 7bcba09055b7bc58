import { expect, test } from "vitest";
import { createTaxonomy, facets } from "#app/domain/capability/taxonomy.ts";
import { validateTaxonomy } from "#app/domain/capability/validate.ts";
import routes from "#app/routes.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const taxonomy = createTaxonomy(capabilities);

test("the taxonomy is a clean polyhierarchy, and no slug's address is another page's", async () => {
  const pages = (await routes)[0]?.children ?? [];
  const reserved = pages.flatMap(({ path }) => /^capabilities\/([^:/]+)$/u.exec(path ?? "")?.[1] ?? []);
  expect(reserved).toContain("gap-map");
  expect(validateTaxonomy(capabilities, reserved)).toEqual([]);
});

test("it is large enough to say what is needed, in every facet", () => {
  expect(capabilities.length).toBeGreaterThanOrEqual(320);
  expect(capabilities.filter(({ claimable }) => claimable).length).toBeGreaterThanOrEqual(280);
  for (const facet of facets) expect(capabilities.filter((concept) => concept.facet === facet).length, facet).toBeGreaterThanOrEqual(15);
  expect(capabilities.filter(({ broader }) => broader.length > 1).length, "a polyhierarchy, not a tree").toBeGreaterThan(60);
  expect(capabilities.filter(({ alternatives: { zh, en } }) => zh.length + en.length > 0).length / capabilities.length).toBeGreaterThan(0.6);
});

test.each([
  "recognition",
  "innovation-catalogue",
  "product-service-list",
  "positive-list",
  "red-black-list",
  "first-set",
  "demonstration-project",
  "specialised-sme",
  "single-champion",
  "vulnerability-honour",
  "enterprise-map",
  "expert-pool",
  "security-officer-title",
  "credit-system",
  "laws",
  "cybersecurity-law",
  "data-security-law",
  "personal-information-law",
  "cryptography-law",
  "critical-product-list",
])("%s is an award, a list, a law, a title or a programme: nobody can claim or require it", (slug) => {
  expect(taxonomy.get(slug)?.claimable).toBe(false);
});

test.each([
  ["ZTNA", "zero-trust"],
  ["零信任架构", "zero-trust"],
  ["SOAR", "soar"],
  ["MPC", "multi-party-computation"],
  ["安全多方计算", "multi-party-computation"],
  ["WAF", "web-application-firewall"],
  ["UEBA", "ueba"],
  ["蜜罐", "deception"],
  ["堡垒机", "bastion-host"],
  ["密评", "cryptography-evaluation"],
  ["PIA", "privacy-impact-assessment"],
  ["SBOM", "sbom"],
])("%s names %s", (word, slug) => {
  expect(taxonomy.named(word).map((concept) => concept.slug)).toEqual([slug]);
});

test("a product counts as narrower than the technology that it realises", () => {
  expect(taxonomy.closure("zero-trust")).toContain("zero-trust-platform");
  expect(taxonomy.closure("ics-security")).toContain("industrial-firewall");
});
