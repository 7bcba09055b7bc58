import { test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { productsSubjects } from "./subjects/products.ts";

test("who gets what of the products’ routes is as its table says; a new route is not in it", { timeout: 900_000 }, () =>
  matrixOf("products", productsSubjects),
);
