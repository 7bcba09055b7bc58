import { eq } from "drizzle-orm";
import { canEdit, mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import type { ProductAbout, ProductContent, StatedClaim } from "#app/domain/product/product.ts";
import { sameContent } from "#app/domain/product/same-content.ts";
import type { RecordAction } from "#app/domain/record/actions.ts";
import { searchVector } from "#app/domain/search/tokens.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products } from "#db/schema/index.ts";
import { freezeProduct } from "./freeze-product.server.ts";
import { type LockedProduct, lockProduct } from "./lock-product.server.ts";

export type EditRefusal = ProductRefusal | NotFound | "not-editable" | "stale";

export interface Edited {
  revision: number;
  /** The version that is listed now; 0 while a draft. */
  version: number;
  /** False where what was sent is what stands: then nothing was written, no version and no record. */
  changed: boolean;
}

/** A part of a product as it is to be: columns of its own, or its claims. */
interface Edit<Code extends string> {
  /** As the record names it. */
  action: RecordAction;
  part: Partial<ProductAbout> | { claims: readonly StatedClaim[] };
  /** Why the part cannot be saved, and writes what is not a column of the product itself. */
  refuse?: (change: Change, product: LockedProduct) => Promise<Code | null>;
  write?: (change: Change, product: LockedProduct) => Promise<void>;
}

/**
 * Saves a part of a product under its row lock. Where it says what stands already nothing is written, from whatever revision: it was sent
 * twice. Otherwise `revision` is the one that the page was filled in from; a product saved since answers `stale` and nothing is written. A
 * save of what has been listed makes a new version.
 */
export async function editProduct<Code extends string>(
  ctx: UseCaseContext,
  id: string,
  revision: number,
  { action, part, refuse: refusal, write }: Edit<Code>,
): Promise<Result<Edited, EditRefusal | Code>> {
  return await inTransaction(ctx, async (change) => {
    const product = await lockProduct(change.tx, id);
    if (!product || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayEdit(ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const { row } = product;
    if (!canEdit(row.status)) return refuse("conflict", "not-editable");
    const next = { ...product.content, ...part } as ProductContent;
    const same = sameContent(product.content, next);
    if (row.revision !== revision && !same) return refuse("stale", "stale");

    const wrong = await refusal?.(change, product);
    if (wrong) return refuse("invalid", wrong);
    if (same) return ok({ revision: row.revision, version: row.version, changed: false });

    await write?.(change, product);
    const { claims: _, ...about } = next;
    const { name, summary, detail } = about;
    const search = searchVector([
      { text: name, weight: "A" },
      { text: summary, weight: "B" },
      { text: detail, weight: "C" },
      { text: product.vendor, weight: "C" },
    ]);
    const edited = { revision: revision + 1, version: row.version === 0 ? 0 : row.version + 1 };
    const at = await change.now();
    await change.tx
      .update(products)
      .set({ ...about, ...edited, search, updatedAt: at })
      .where(eq(products.id, id));
    const digest = edited.version > 0 ? await freezeProduct(change.tx, id, at) : undefined;
    change.note({
      action,
      subjectType: "product",
      subjectId: id,
      subjectVersion: edited.revision,
      before: { status: row.status, revision: row.revision, version: row.version, ...product.content },
      after: { status: row.status, ...edited, ...next },
      details: { ...(digest && { version: edited.version, digest }) },
    });
    return ok({ ...edited, changed: true });
  });
}
