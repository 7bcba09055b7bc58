import type { Concept, Facet } from "#app/domain/capability/taxonomy.ts";
import assurance from "./capabilities/assurance.json" with { type: "json" };
import deliveryModel from "./capabilities/delivery-model.json" with { type: "json" };
import product from "./capabilities/product.json" with { type: "json" };
import service from "./capabilities/service.json" with { type: "json" };
import technology from "./capabilities/technology.json" with { type: "json" };

const inFacet = (facet: Facet, concepts: readonly Omit<Concept, "facet">[]): Concept[] => concepts.map((concept) => ({ ...concept, facet }));

/** The capability taxonomy: drawn from the policy texts, filled up from well-known frames, one file a facet. */
export const capabilities: Concept[] = [
  ...inFacet("technology", technology),
  ...inFacet("product", product),
  ...inFacet("service", service),
  ...inFacet("delivery-model", deliveryModel),
  ...inFacet("assurance", assurance),
];
