import { readFileSync } from "node:fs";
import type { TestApp } from "#tests/support/app.ts";
import type { Asking } from "./readers.ts";

export type Params = Record<string, string>;

/** A thing in one of its states that the addresses `at` speak of; made anew once somebody has changed it. */
export interface Subject {
  what: string;
  at: RegExp;
  make: (pattern: string) => Promise<Params>;
}
export type SubjectsOf = (app: TestApp, asking: Asking) => Subject[];

/** Every route’s, as the site map has them. */
export const allPatterns = [...readFileSync("app/routes.ts", "utf8").matchAll(/(?:index\(|route\(")([^",]*)"?,? ?"?routes/g)]
  .map(([, pattern = ""]) => pattern.replace(/^"|"$/g, ""))
  .filter((pattern) => pattern !== "*" && pattern !== "design");

export const pathOf = (pattern: string, params: Params) => `/${pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? "none"))}`;
