import { factorLimits } from "#app/domain/identity/factor.ts";
import { cookieIn, dropCookie, setCookie } from "./cookie.server.ts";

/** Keeps the token of a sign-in that waits for its second step; null takes it away. */
export const pendingCookie = (origin: string, token: string | null) =>
  token ? setCookie(origin, "pending", token, factorLimits.pendingMinutes * 60) : dropCookie(origin, "pending");

export const pendingIn = (cookies: string | null, origin: string) => cookieIn(origin, cookies, "pending");
export const readPending = (request: Request, origin: string) => pendingIn(request.headers.get("Cookie"), origin);
