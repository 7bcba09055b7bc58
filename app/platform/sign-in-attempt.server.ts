import { limits } from "#app/domain/identity/limits.ts";
import { addressClass, type Counted } from "./limits.server.ts";

interface Attempt {
  /** One group after the other. */
  counted: Counted[][];
  /** Forgotten once it succeeds. */
  own: Counted;
  /** Counted for many together: one less once it succeeds. */
  shared: Counted | null;
}

/** What an attempt at an account counts for. The account need not exist. */
export function attemptOf(email: string, from: string | undefined, knownBrowser: string | null): Attempt {
  if (knownBrowser) {
    const own = { rule: limits.signInKnown, of: [knownBrowser] };
    return { counted: [[own]], own, shared: null };
  }
  const address = addressClass(from);
  const own = { rule: limits.signIn, of: [email, address] };
  const shared = { rule: limits.signInAddress, of: [address] };
  return { counted: [[own, shared], [{ rule: limits.signInAccount, of: [email] }]], own, shared };
}
