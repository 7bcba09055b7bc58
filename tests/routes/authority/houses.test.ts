import { test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { housesSubjects } from "./subjects/houses.ts";

test("who gets what of the houses’ routes is as its table says; a new route is not in it", { timeout: 900_000 }, () => matrixOf("houses", housesSubjects));
