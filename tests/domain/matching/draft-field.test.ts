import { expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import type { Claim, Requirement } from "#app/domain/matching/assess.ts";
import { countDraftField } from "#app/domain/matching/draft-field.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const taxonomy = createTaxonomy(capabilities);
const claim = (capability: string): Claim => ({ capability, evidence: { level: "documented", pending: false, expired: false } as never });
const must = (capability: string): Requirement => ({ capability, importance: "must", minEvidence: null });
const products = [
  [claim("firewall"), claim("bastion-host"), claim("timestamping")],
  [claim("firewall"), claim("bastion-host")],
  [claim("firewall")],
  [claim("timestamping")],
];

test("says how many products cover all musts, and how many would without each of them", () => {
  const could: Requirement = { capability: "anti-fraud", importance: "could", minEvidence: null };
  const field = countDraftField(taxonomy, [must("firewall"), must("bastion-host"), must("timestamping"), could], products);
  expect(field).toEqual({ fitting: 1, byRequirement: [3, 2, 2, 0], without: [1, 1, 2, null] });
});

test("dropping a must loses no product, and the order of products says nothing", () => {
  const asked = [must("firewall"), must("bastion-host")];
  const field = countDraftField(taxonomy, asked, products);
  for (const count of field.without) expect(count).toBeGreaterThanOrEqual(field.fitting);
  expect(countDraftField(taxonomy, asked, products.toReversed())).toEqual(field);
});

test("nothing asked is covered by nobody", () => {
  expect(countDraftField(taxonomy, [], products)).toEqual({ fitting: 0, byRequirement: [], without: [] });
  expect(countDraftField(taxonomy, [must("firewall")], products).without).toEqual([0]);
});
