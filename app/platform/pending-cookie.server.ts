import { factorLimits } from "#app/domain/identity/factor.ts";
import { cookieIn } from "./token.server.ts";

const nameFor = (origin: string) => (origin.startsWith("https:") ? "__Secure-pending" : "pending");

/** Keeps the token of a sign-in that waits for its second step; sent to the sign-in pages alone. */
export function pendingCookie(origin: string, token: string | null) {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${nameFor(origin)}=${token ?? ""}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${token ? factorLimits.pendingMinutes * 60 : 0}${secure}`;
}

export const pendingIn = (cookies: string | null, origin: string) => cookieIn(cookies, nameFor(origin));
export const readPending = (request: Request, origin: string) => pendingIn(request.headers.get("Cookie"), origin);
