import { and, asc, desc, eq } from "drizzle-orm";
import type { ListedEntry } from "#app/domain/catalogue/listed-entry.ts";
import { normaliseCreditCode } from "#app/domain/identity/credit-code.ts";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import type { ListedProduct } from "#app/domain/product/listed-product.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { type StandingShown, standingState } from "#app/domain/standing/standing.ts";
import { entriesOfVendor } from "#app/features/catalogue/list-entries.server.ts";
import { listedColumns } from "#app/features/products/listed-columns.server.ts";
import { visibleTo } from "#app/features/products/visible-to.server.ts";
import { standingsOfHouse } from "#app/features/standings/standings-of.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { holdsCode, organisations, products } from "#db/schema/index.ts";
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
  products: ListedProduct[];
  entries: ListedEntry[];
  /** What others have published about it and stands on that day; nothing of it counts in any ranking. */
  standings: StandingShown[];
  /** The day in Beijing on which this was true. */
  asOf: string;
}

/** A vendor's page: who it is, what it lists, what of it is in the catalogue. Four statements at most. */
export async function findVendor(ctx: UseCaseContext, creditCode: string): Promise<Result<FoundVendor, NotFound>> {
  const [row] = await ctx.db
    .select({ vendor: organisations, standings: standingsOfHouse })
    .from(organisations)
    .where(and(eq(organisations.creditCode, normaliseCreditCode(creditCode)), vendorVisibleTo(ctx.actor)))
    // who holds the code, before whoever was rejected under it
    .orderBy(desc(holdsCode(organisations.status)), desc(organisations.createdAt))
    .limit(1);
  if (!row) return notFound;
  const { vendor } = row;
  const asOf = beijingDay(await ctx.clock(ctx.db));
  const [listed, entries] = await Promise.all([listedProducts(ctx, vendor.id, asOf), entriesOfVendor(ctx, vendor.id)]);
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
    standings: row.standings.filter((one) => standingState(one, asOf) === "stands"),
    asOf,
  });
}

const listedProducts = (ctx: UseCaseContext, organisationId: string, day: string) =>
  ctx.db
    .select(listedColumns(day))
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(products.organisationId, organisationId), eq(products.status, "listed"), visibleTo(ctx.actor)))
    .orderBy(asc(products.number));
