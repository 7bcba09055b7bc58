import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { products } from "./products.ts";
import { concepts } from "./reference.ts";
import { scenarios } from "./scenarios.ts";

const capability = () =>
  text()
    .notNull()
    .references(() => concepts.slug);

/** Suggested requirements that the scenario's house has set aside (忽略): not suggested for it again. */
export const scenarioDismissals = pgTable(
  "scenario_dismissals",
  {
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    capability: capability(),
  },
  (t) => [primaryKey({ columns: [t.scenarioId, t.capability] })],
);

/** The same for the claims of a product. */
export const productDismissals = pgTable(
  "product_dismissals",
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    capability: capability(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.capability] })],
);
