import { test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { draftsSubjects } from "./subjects/drafts.ts";

test("who gets what of the drafts’ routes is as its table says; a new route is not in it", { timeout: 900_000 }, () => matrixOf("drafts", draftsSubjects));
