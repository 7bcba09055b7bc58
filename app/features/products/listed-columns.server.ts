import { sql } from "drizzle-orm";
import { claims, entries, organisations, products } from "#db/schema/index.ts";
import { evidenceCounts } from "./counted-evidence.server.ts";

/** The columns of a listed product on a day (yyyy-mm-dd), over products joined with their organisations. */
export const listedColumns = (day: string) => ({
  number: sql<string>`${products.number}`,
  name: products.name,
  summary: products.summary,
  vendor: organisations.name,
  creditCode: organisations.creditCode,
  kind: sql<string>`${products.kind}`,
  deliveryModels: products.deliveryModels,
  priceModel: sql<string>`${products.priceModel}`,
  capabilities: sql<string[]>`array(select c.capability from ${claims} c where c.product_id = ${products.id} order by c.position limit 4)`,
  claimed: sql<number>`(select count(*)::int from ${claims} c where c.product_id = ${products.id})`,
  evidence: evidenceCounts(day),
  entry: validEntry(day),
});

export const validEntry = (day: string) =>
  sql<
    string | null
  >`(select e.number from ${entries} e where e.product_id = ${products.id} and e.status = 'published' and ${day}::date between e.valid_from and e.valid_until order by e.year desc limit 1)`;
