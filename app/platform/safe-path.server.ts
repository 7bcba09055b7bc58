import { redirect as send } from "@remix-run/node";

/** The path of `target` on our own site, or `otherwise`: no scheme, no other host, no trick by backslash or control character. */
export function safePath(target: unknown, otherwise = "/"): string {
  if (typeof target !== "string" || !target.startsWith("/") || target.startsWith("//") || /[\\\p{Cc}]/u.test(target)) return otherwise;
  const base = "http://anchang.invalid";
  try {
    const url = new URL(target, base);
    return url.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : otherwise;
  } catch {
    return otherwise;
  }
}

/** The only way that a route sends a browser elsewhere: to a path of our own. */
export const redirectTo = (path: string, headers?: HeadersInit) => send(safePath(path), { status: 303, ...(headers && { headers }) });
