import { eq } from "drizzle-orm";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { claims } from "#db/schema/index.ts";
import type { Cast, House } from "#tests/support/cast.ts";
import { capabilitiesOf, done, listedProduct, shown } from "../../features/products/world.ts";

/** A listed product of the house with a request that waits: a report for the operator, or a deployment at `owner`. */
export async function requestedConfirmation(cast: Cast, level: "tested" | "deployed", house: House = "vendor") {
  const ctx = cast.contextFor(cast.as(house, "editor"));
  const [capability = ""] = capabilitiesOf(ctx, 1);
  const { id: productId } = await listedProduct(ctx, [shown(capability, level)]);
  const [claim] = await ctx.db.select({ id: claims.id }).from(claims).where(eq(claims.productId, productId));
  return done(await requestConfirmation(ctx, claim?.id ?? "", level === "deployed" ? cast.idOf("owner") : null)).id;
}
