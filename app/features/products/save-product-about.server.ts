import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { type Edited, editProduct, type ProductFields } from "./edit-product.server.ts";

/** Saves what a product is: name, kind, texts, delivery and price. */
export const saveProductAbout = (ctx: UseCaseContext, id: string, revision: number, fields: ProductFields): Promise<Edited> => editProduct(ctx, id, revision, "save-product-about", async () => fields);
