import { describe, expect, test } from "vitest";
import { endsAfterIssue, evidenceDateProblem, isOld } from "#app/domain/product/evidence-dates.ts";

const today = "2026-11-20";

describe("the dates of evidence hold", () => {
  test.each([
    [null, null, null],
    ["2026-11-20", null, null],
    ["2026-11-21", null, "issued-in-future"],
    ["1990-01-01", null, null],
    ["1989-12-31", null, "issued-too-early"],
    ["1950-06-01", "2030-01-01", "issued-too-early"],
    ["2026-03-01", "2026-03-02", null],
    ["2026-03-01", "2026-03-01", "expires-before-issue"],
    ["2026-03-01", "2026-02-28", "expires-before-issue"],
    ["2020-01-01", "2021-01-01", null],
  ])("issued %s, until %s: %s", (issuedOn, expiresOn, problem) => {
    expect(evidenceDateProblem({ issuedOn, expiresOn }, today)).toBe(problem);
  });

  test("an end without a beginning is no contradiction", () => {
    expect(endsAfterIssue({ issuedOn: null, expiresOn: "2026-01-01" })).toBe(true);
  });
});

test.each([
  ["2021-11-20", null, true],
  ["2021-11-21", null, false],
  ["2001-01-01", "2030-01-01", false],
  ["2020-02-29", null, true],
  [null, null, false],
])("issued %s, until %s: old %s", (issuedOn, expiresOn, old) => {
  expect(isOld({ issuedOn, expiresOn }, today)).toBe(old);
});
