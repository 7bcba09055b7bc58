import { expect, test } from "vitest";
import { similarity, stepWorth } from "#app/domain/capability/similarity.ts";
import { small } from "#tests/domain/matching/world.ts";

test.each([
  ["zero-trust", "zero-trust", "same", 1],
  ["access", "sdp", "narrower", 1],
  ["sdp", "zero-trust", "broader", stepWorth],
  ["sdp", "access", "broader", stepWorth ** 2],
  ["ids", "edr", "sibling", stepWorth ** 2],
  ["ids", "mfa", "sibling", stepWorth ** 2],
])("%s asked, %s claimed: %s", (asked, claimed, relation, value) => {
  expect(similarity(small, asked, claimed)).toEqual({ relation, value });
});

test.each([
  ["access", "detect", "children of the root share nothing but the facet"],
  ["zero-trust", "root", "the root says nothing"],
  ["sdp", "mfa", "cousins are too far"],
  ["masking", "ids", "another branch"],
  ["no-such", "ids", "an unknown concept"],
  ["ids", "no-such", "an unknown claim"],
])("%s asked, %s claimed: nothing (%s)", (asked, claimed) => {
  expect(similarity(small, asked, claimed)).toBeNull();
});
