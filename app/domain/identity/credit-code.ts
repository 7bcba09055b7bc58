/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters. Position 1 the registering department, 2 the kind,
 * 3–8 the administrative division, 9–17 the subject code (GB 11714-1997, whose check character is position 17), 18 the check character.
 */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const subjectAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const subjectWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** A division that does not exist: demo organisations use it, production refuses it. */
export const demoDivision = "999999";

export type CreditCodeProblem = "length" | "characters" | "subject-check" | "check" | "demo-division";

/** Trimmed, without spaces, in capitals and half-width. */
export const normaliseCreditCode = (typed: string) => typed.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();

/** The first thing wrong with a normalised code, or null. `demo` admits the division that does not exist. */
export function creditCodeProblem(code: string, { demo }: { demo: boolean }): CreditCodeProblem | null {
  if (code.length !== 18) return "length";
  if (![...code].every((character) => alphabet.includes(character))) return "characters";
  if (subjectCheck(code.slice(8, 16)) !== code[16]) return "subject-check";
  if (lastCheck(code.slice(0, 17)) !== code[17]) return "check";
  if (!demo && code.slice(2, 8) === demoDivision) return "demo-division";
  return null;
}

/** A valid code for an invented organisation. `serial` is the subject code's eight characters. */
export const demoCreditCode = (serial: string) => creditCodeIn(demoDivision, serial);

/** A code of a division (six digits) with both check characters right. */
export function creditCodeIn(division: string, serial: string) {
  const body = `91${division}${serial}${subjectCheck(serial)}`;
  return body + lastCheck(body);
}

function lastCheck(first17: string) {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17[i] ?? ""), 0);
  return alphabet[(31 - (sum % 31)) % 31];
}

function subjectCheck(first8: string) {
  const sum = subjectWeights.reduce((total, weight, i) => total + weight * subjectAlphabet.indexOf(first8[i] ?? ""), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}
