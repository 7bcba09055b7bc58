import { and, eq, gt } from "drizzle-orm";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { paths } from "#app/paths.ts";
import { pendingSignIns } from "#db/schema/index.ts";
import type { Application } from "./context.server.ts";
import { browserToken } from "./known-browser.server.ts";
import { knownBrowserAt } from "./known-browser-of.server.ts";
import { addressClass, type Counted, pauseOf } from "./limits.server.ts";
import { pendingIn } from "./pending-cookie.server.ts";
import { attemptOf } from "./sign-in-attempt.server.ts";
import { tokenDigest } from "./token.server.ts";

interface Form {
  path: string;
  cookies: string | null;
  from: string | undefined;
  /** As it was sent. */
  body: string;
}

interface AtTheDoor {
  lane: "known" | "unknown";
  /** Whose places in line they take: the known browser's or the person's, from wherever they send, or the network address's. */
  comer: string;
  /** For how many seconds a limit holds them back already. */
  wait: number | null;
}

type House = Pick<Application, "db" | "clock" | "origin" | "sessions">;

/**
 * What is asked before a form stands in line, by a few rows that are looked up by their keys: whether the sender is known, by the browser, the session or a sign-in that
 * waits for its second step; and for how many seconds a limit holds the form back already.
 */
export async function atTheDoor(house: House, { path, cookies, from, body }: Form): Promise<AtTheDoor> {
  const { db, clock, origin } = house;
  const email = normaliseEmail(new URLSearchParams(body).get("email") ?? "");
  const browser = browserToken(origin, cookies);
  const known = isEmail(email) && browser ? await knownBrowserAt({ db, clock, browser }, email) : null;
  const wait = await pauseOf(house, countedOf(path, email, from, known));
  const inside = known ?? (await insider(house, cookies));
  return inside === null ? { lane: "unknown", comer: addressClass(from), wait } : { lane: "known", comer: inside, wait };
}

/** What a form will count for. */
function countedOf(path: string, email: string, from: string | undefined, known: string | null): Counted[] {
  const of = [addressClass(from)];
  if (path === paths.signIn()) return attemptOf(email, from, known).counted.flat();
  if (path === paths.signUp()) return [{ rule: limits.signUp, of }];
  if (path === paths.passwordReset()) return [{ rule: limits.reset, of }];
  return path.startsWith(paths.signUpLink("")) || path.startsWith(paths.passwordResetLink("")) ? [{ rule: limits.link, of }] : [];
}

/** Whose session goes on, or whose password was right and the second factor is to come. */
async function insider({ db, clock, origin, sessions }: House, cookies: string | null): Promise<string | null> {
  const pending = pendingIn(cookies, origin);
  const [waiting] = pending
    ? await db
        .select({ personId: pendingSignIns.personId })
        .from(pendingSignIns)
        .where(and(eq(pendingSignIns.id, tokenDigest(pending)), gt(pendingSignIns.expiresAt, await clock(db))))
    : [];
  return waiting?.personId ?? (await sessions.read(cookies))?.personId ?? null;
}
