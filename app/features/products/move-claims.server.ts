import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { EvidenceShown } from "#app/domain/product/product.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import { claims, products } from "#db/schema/index.ts";
import { freezeProduct } from "./freeze-product.server.ts";
import { lockProduct } from "./lock-product.server.ts";

/** A paper with what evidence it gives to the capabilities that it covers. */
export interface Renewal {
  id: string;
  scope: readonly string[];
  evidence: Omit<EvidenceShown, "qualification">;
}

/**
 * Claims that rest on one paper go on with the one that renews it, where that covers them, in a new version of what has been listed.
 * What others have confirmed of them stands: the operator's word is the renewal's too, and where something runs is not the paper's matter.
 */
export async function moveClaims({ tx, now, note }: Change, from: string, { id, scope, evidence }: Renewal): Promise<string[]> {
  const resting = await tx
    .select({ id: claims.id, productId: claims.productId })
    .from(claims)
    .innerJoin(products, eq(products.id, claims.productId))
    .where(and(eq(claims.qualificationId, from), inArray(claims.capability, [...scope]), ne(products.status, "discarded")))
    .orderBy(asc(claims.productId), asc(claims.position));
  for (const [productId, moved] of Map.groupBy(resting, (claim) => claim.productId)) {
    const product = await lockProduct(tx, productId);
    if (!product) continue;
    const { row, content } = product;
    const ids = moved.map((claim) => claim.id);
    await tx
      .update(claims)
      .set({ ...evidence, qualificationId: id })
      .where(inArray(claims.id, ids));
    const at = await now();
    const edited = { revision: row.revision + 1, version: row.version === 0 ? 0 : row.version + 1 };
    await tx
      .update(products)
      .set({ ...edited, updatedAt: at })
      .where(eq(products.id, productId));
    const digest = edited.version > 0 ? await freezeProduct(tx, productId, at) : undefined;
    const renewed = content.claims.map((claim) =>
      claim.qualification === from && scope.includes(claim.capability) ? { ...claim, ...evidence, qualification: id } : claim,
    );
    note({
      action: "move-claims",
      subjectType: "product",
      subjectId: productId,
      subjectVersion: edited.revision,
      before: { status: row.status, revision: row.revision, version: row.version, ...content },
      after: { status: row.status, ...edited, ...content, claims: renewed },
      details: { claims: ids, qualifications: [from, id], ...(digest && { version: edited.version, digest }) },
    });
  }
  return resting.map((claim) => claim.id);
}
