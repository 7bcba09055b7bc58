import type { IncomingHttpHeaders } from "node:http";

/** What the gate looks at, before anything else does. */
export interface Knock {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

export interface Refused {
  status: 400 | 403 | 405 | 421;
}

const safe = new Set(["GET", "HEAD"]);
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Decides whether a request comes in. Remix 2 checks no origin on some of its own requests and lets a missing one pass, so every unsafe
 * method must show that it comes from our own page; a demonstration answers this machine's browser alone.
 */
export function gate({ method, url, headers }: Knock, { origin, demo }: { origin: string; demo: boolean }): Refused | null {
  if (demo && !loopback.test(headers.host ?? "")) return { status: 421 };
  if (!decodes(url) || !isPlain(url)) return { status: 400 };
  const query = url.indexOf("?");
  if (query >= 0 && new URLSearchParams(url.slice(query)).has("_data")) return { status: 400 };
  if (safe.has(method)) return null;
  if (method !== "POST") return { status: 405 };
  const site = headers["sec-fetch-site"];
  const ours = site === undefined ? headers.origin === origin || (demo && sameHost(headers.origin, headers.host)) : site === "same-origin";
  return ours ? null : { status: 403 };
}

/** Percent-encoding that decodes to text without control characters and without the stroke that browsers read as a slash: no address of ours has one, and "/\\" breaks the router. */
function decodes(url: string) {
  try {
    return !/[\p{Cc}\\]/u.test(decodeURIComponent(url.replaceAll("+", "%20").split("?")[0] ?? "")) && !/%00/i.test(url);
  } catch {
    return false;
  }
}

/** Letters, digits, `-`, `.`, `_` and `~` written in codes, which no browser does of itself. */
const needlessCodes = /%(3\d|[46][1-9a-f]|[57][\da]|2[de]|5f|7e)/i;

/** A path that has one way to be written: what reads the same otherwise (`//`, `/./`, `/%73ign-in`) would be judged as one address and answered as another. */
function isPlain(url: string) {
  const [path = ""] = url.split("?");
  return path.startsWith("/") && !path.includes("//") && !needlessCodes.test(path) && new URL(`http://host${path}`).pathname === path;
}

/** A demonstration may be opened as localhost or 127.0.0.1: the page's own host will do. */
const sameHost = (origin: string | undefined, host: string | undefined) => origin !== undefined && host !== undefined && origin === `http://${host}`;
