import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { canEdit, mayDecide, mayEdit, type ProductRefusal } from "#app/domain/product/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, organisations, people, products } from "#db/schema/index.ts";
import { confirmationVisibleTo } from "./confirmation-visible-to.server.ts";

const asked = alias(organisations, "asked");
const asker = alias(people, "asker");
const decider = alias(people, "decider");

/** A request with what it shows, and whether the actor may decide it. */
export async function findConfirmation(ctx: UseCaseContext, id: string): Promise<Result<FoundConfirmation, NotFound>> {
  const [row] = await ctx.db
    .select({
      request: confirmations,
      claim: { id: claims.id, note: claims.note },
      product: { number: products.number, name: products.name, summary: products.summary, status: products.status },
      vendor: { id: organisations.id, name: organisations.name, creditCode: organisations.creditCode, status: organisations.status },
      askedName: asked.name,
      askedBy: asker.name,
      decidedBy: decider.name,
    })
    .from(confirmations)
    .innerJoin(products, eq(products.id, confirmations.productId))
    .leftJoin(claims, and(eq(claims.productId, confirmations.productId), eq(claims.capability, confirmations.capability)))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .innerJoin(asker, eq(asker.id, confirmations.askedBy))
    .leftJoin(asked, eq(asked.id, confirmations.askedOrganisationId))
    .leftJoin(decider, eq(decider.id, confirmations.decidedBy))
    .where(and(eq(confirmations.id, id), confirmationVisibleTo(ctx.actor)));
  if (!row) return notFound;
  const { request, vendor, claim, ...rest } = row;
  // the papers are the vendor's; whoever else looks at them leaves a row
  if (!belongsTo(ctx.actor, vendor.id)) await noteReading(ctx, { action: "read-confirmation", subjectType: "confirmation", subjectId: id });
  const claimed = claim === null ? "dropped" : claim.id === request.claimId ? "standing" : "anew";
  const facts = { level: request.level, organisationId: vendor.id, askedOrganisationId: request.askedOrganisationId };
  const product = { organisationId: vendor.id, organisationStatus: vendor.status, status: rest.product.status };
  return ok({
    ...rest,
    vendor: { name: vendor.name, creditCode: vendor.creditCode },
    request,
    claimed,
    note: claim && request.state === "waiting" ? claim.note : request.note,
    may: mayDecide(ctx.actor, facts),
    mayMend: claimed === "standing" && mayEdit(ctx.actor, product).allowed && canEdit(product.status),
  });
}

export interface FoundConfirmation {
  request: typeof confirmations.$inferSelect;
  /** Whether the product still makes the claim; `anew` where it was dropped and made again, which nothing decided before covers. */
  claimed: "standing" | "dropped" | "anew";
  note: string;
  product: Pick<typeof products.$inferSelect, "number" | "name" | "summary" | "status">;
  vendor: { name: string; creditCode: string };
  askedName: string | null;
  askedBy: string;
  decidedBy: string | null;
  may: Decision<ProductRefusal>;
  /** Whether the reader may put the evidence right. */
  mayMend: boolean;
}
