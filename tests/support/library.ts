import { openProductLibrary } from "#app/features/matching/product-library.server.ts";
import type { Clock, Reference } from "#app/platform/use-case.server.ts";
import { atEnd } from "./endings.ts";

/** A process's product library over a test's database; closes with the test file. What it has to complain of fails nothing but is said. */
export function libraryOf(url: string, reference: Reference, clock: Clock, pollInterval?: number) {
  const library = openProductLibrary({ url, reference, clock, report: console.error, ...(pollInterval && { pollInterval }) });
  atEnd(() => library.close());
  return library;
}
