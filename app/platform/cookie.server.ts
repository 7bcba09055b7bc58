/** All that the app leaves in a browser. */
type Name = "session" | "pending" | "browser" | "kept" | "notice" | "locale" | "large-type";

const isSecure = (origin: string) => origin.startsWith("https:");
/** Behind https a name that is bound to our host and to TLS: no neighbour's host, nor anybody on the way, can set one of it. */
const nameAt = (origin: string, name: Name) => (isSecure(origin) ? `__Host-${name}` : name);

/** The one way to set a cookie; `__Host-` asks for all of the path. */
export const setCookie = (origin: string, name: Name, value: string, seconds: number) =>
  `${nameAt(origin, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure(origin) ? "; Secure" : ""}`;

export const dropCookie = (origin: string, name: Name) => setCookie(origin, name, "", 0);

/** The value of a cookie that the request brings; null where there is none. */
export function cookieIn(origin: string, header: string | null | undefined, name: Name) {
  const start = `${nameAt(origin, name)}=`;
  // blanks alone part two cookies: a name that begins with a space of another kind is no name of ours, whoever could set it
  const part = header?.split(/; */).find((one) => one.startsWith(start));
  return part?.slice(start.length) || null;
}

/** … where it is a token as we give them. */
export function tokenIn(origin: string, header: string | null | undefined, name: Name) {
  const token = cookieIn(origin, header, name);
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}
