import { and, asc, eq, sql } from "drizzle-orm";
import { normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { entriesOfVendor } from "#app/features/catalogue/list-entries.server.ts";
import type { ListedEntry } from "#app/features/catalogue/select-entries.server.ts";
import { visibleTo } from "#app/features/products/visible-to.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, organisations, products } from "#db/schema/index.ts";
import { vendorVisibleTo } from "./vendor-visible-to.server.ts";

export interface FoundVendor {
  creditCode: string;
  name: string;
  nameEn: string | null;
  about: string;
  kind: string;
  district: string;
  park: string | null;
  size: string;
  status: OrganisationStatus;
  verifiedAt: Date | null;
  products: { number: string; name: string; summary: string; kind: string; capabilities: string[]; claimed: number }[];
  entries: ListedEntry[];
  /** The day in Beijing on which this was true. */
  asOf: string;
}

/** A vendor's page: who it is, what it lists, what of it is in the catalogue. Four statements at most. */
export async function findVendor(ctx: UseCaseContext, creditCode: string): Promise<Result<FoundVendor, NotFound>> {
  const [vendor] = await ctx.db
    .select()
    .from(organisations)
    .where(and(eq(organisations.creditCode, normaliseCreditCode(creditCode)), vendorVisibleTo(ctx.actor)));
  if (!vendor) return notFound;
  const [listed, entries, now] = await Promise.all([listedProducts(ctx, vendor.id), entriesOfVendor(ctx, vendor.id), ctx.clock(ctx.db)]);
  const { name, nameEn, about, kind, district, park, size, status, verifiedAt } = vendor;
  return ok({
    creditCode: vendor.creditCode,
    name,
    nameEn,
    about,
    kind,
    district,
    park,
    size,
    status,
    verifiedAt,
    products: listed,
    entries,
    asOf: beijingDay(now),
  });
}

const listedProducts = (ctx: UseCaseContext, organisationId: string) =>
  ctx.db
    .select({
      number: sql<string>`${products.number}`,
      name: products.name,
      summary: products.summary,
      kind: sql<string>`${products.kind}`,
      capabilities: sql<string[]>`array(select c.capability from ${claims} c where c.product_id = ${products.id} order by c.position limit 4)`,
      claimed: sql<number>`(select count(*)::int from ${claims} c where c.product_id = ${products.id})`,
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(products.organisationId, organisationId), eq(products.status, "listed"), visibleTo(ctx.actor)))
    .orderBy(asc(products.number));
