import type { TestApp } from "#tests/support/app.ts";
import type { Subject } from "../patterns.ts";
import type { Asking } from "../readers.ts";
import { accountsSubjects } from "./accounts.ts";
import { draftsSubjects } from "./drafts.ts";
import { housesSubjects } from "./houses.ts";
import { marketSubjects } from "./market.ts";
import { productsSubjects } from "./products.ts";

export const allSubjects = (app: TestApp, asking: Asking): Subject[] => [
  ...accountsSubjects(app),
  ...draftsSubjects(app, asking),
  ...housesSubjects(app, asking),
  ...marketSubjects(app),
  ...productsSubjects(app, asking),
];
