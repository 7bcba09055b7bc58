import { mostCompared } from "#app/domain/matching/comparison.ts";

/** How much of a number that is none is said back. */
const longestSaid = 20;

export interface ComparisonChoice {
  /** Well-formed numbers, each once, no more than can be compared. */
  products: string[];
  /** Numbers beyond these. */
  tooMany: string[];
  /** What is no product number. */
  malformed: string[];
}

/** Reads which products are to be compared from the page's address. */
export function readComparison(query: URLSearchParams): ComparisonChoice {
  const typed = [...new Set(query.getAll("product").map((one) => one.normalize("NFKC").trim().toUpperCase()))].filter((one) => one !== "");
  const numbers = typed.filter((one) => isNumber.test(one));
  const malformed = typed.filter((one) => !isNumber.test(one)).slice(0, mostCompared);
  return {
    products: numbers.slice(0, mostCompared),
    tooMany: numbers.slice(mostCompared, mostCompared * 5),
    malformed: malformed.map((one) => [...one].slice(0, longestSaid).join("")),
  };
}

const isNumber = /^PD-\d{6,12}$/;
