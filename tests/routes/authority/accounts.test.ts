import { test } from "vitest";
import { matrixOf } from "./matrix.ts";
import { accountsSubjects } from "./subjects/accounts.ts";

test("who gets what of the accounts’ routes is as its table says; a new route is not in it", { timeout: 900_000 }, () =>
  matrixOf("accounts", accountsSubjects),
);
