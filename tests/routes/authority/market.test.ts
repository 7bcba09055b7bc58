import { test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { marketSubjects } from "./subjects/market.ts";

test("who gets what of the market’ routes is as its table says; a new route is not in it", { timeout: 900_000 }, () => matrixOf("market", marketSubjects));
