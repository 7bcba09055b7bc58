import { type Column, sql } from "drizzle-orm";
import { knownBrowserDays } from "#app/domain/identity/limits.ts";
import { setCookie, tokenIn } from "./cookie.server.ts";
import { tokenDigest } from "./token.server.ts";

/** What a browser was given when somebody first signed in with it; null where it has none of ours. */
export const browserToken = (origin: string, cookies: string | null) => tokenIn(origin, cookies, "browser");

export const browserCookie = (origin: string, token: string) => setCookie(origin, "browser", token, knownBrowserDays * 86_400);

/** Under which one person's browser is known, whatever their address is; several may share one. */
export const browserId = (token: string, personId: string) => tokenDigest(`${tokenDigest(token)}\n${personId}`);

/** The same where the database alone knows yet who it is; the token is not told it. */
export const browserIdOf = (token: string, personId: Column) =>
  sql<string>`encode(sha256(convert_to(${tokenDigest(token)}::text || chr(10) || ${personId}, 'UTF8')), 'hex')`;
