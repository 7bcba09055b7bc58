import type { ProductAbout } from "#app/domain/product/product.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { editProduct } from "./edit-product.server.ts";

/** Saves what a product is: name, kind, texts, delivery and price; they have been through `productAboutForm`. */
export const saveProductAbout = (ctx: UseCaseContext, id: string, revision: number, about: ProductAbout) =>
  editProduct<never>(ctx, id, revision, { action: "save-product-about", part: about });
