import { expect, test } from "vitest";
import { inCapitals } from "#app/platform/record-number.server.ts";

test.each([
  ["/scenarios/sc-2026-0001", "/scenarios/SC-2026-0001"],
  ["/products/pd-000123/scenarios?q=pd-000001&lang=en", "/products/PD-000123/scenarios?q=pd-000001&lang=en"],
  ["/scenarios/Sc-2026-0001/candidates/pD-000002/mistake?a=?", "/scenarios/SC-2026-0001/candidates/PD-000002/mistake?a=?"],
])("%s is written %s", (typed, written) => expect(inCapitals(typed)).toBe(written));

test.each([
  "/scenarios/SC-2026-0001",
  "/scenarios/drafts",
  "/scenarios?q=sc-2026-0001",
  "/capabilities/sc-2026-0001",
  "//evil.example/scenarios/sc-2026-0001",
  "/\\evil.example/scenarios/sc-2026-0001",
  "/scenarios//",
  "/products/pd-1",
])("%s stays", (typed) => expect(inCapitals(typed)).toBeNull());
