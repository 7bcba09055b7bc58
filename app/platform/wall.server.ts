import type { NextFunction, Request, Response } from "express";
import { bareAnswer } from "./bare-answer.server.ts";
import { largestUpload, takesUploads } from "./files/receive-upload.server.ts";
import { gate } from "./gate.server.ts";
import { securityHeaders } from "./headers.server.ts";
import { neverFramed } from "./never-framed.server.ts";
import { pagePath } from "./page-path.server.ts";
import { preferencesOf } from "./preferences.server.ts";
import { inCapitals } from "./record-number.server.ts";
import { knownOf } from "./request-log.server.ts";

/** Longest body of a form, in bytes: the largest honest one, a product with twenty claims, is about 40 kB. */
const largestBody = 1_000_000;
/** How long the rest of what was answered already may take, in milliseconds. */
const longestRest = 5_000;

/** What every request passes before anything of the app sees it: proxy headers (of a trusted proxy, where the request came from and no more), gate, the size and kind of what is sent. */
export function wall({ origin, demo }: { origin: string; demo: boolean }) {
  const headers = securityHeaders(origin.startsWith("https:"));
  const { host } = new URL(origin);
  return (request: Request, response: Response, next: NextFunction) => {
    const { headers: sent, method, originalUrl: url } = request;
    const trusts = request.app.get("trust proxy fn") as (address: string, hop: number) => boolean;
    const heard = trusts(request.socket.remoteAddress ?? "", 0) ? "x-forwarded-for" : "";
    for (const name of Object.keys(sent)) if (/^(x-)?forwarded/.test(name) && name !== heard) delete sent[name];
    knownOf(response).preferences = preferencesOf(request, origin);
    response.set(headers);
    neverFramed(response);
    response.once("finish", () => readToEnd(request));
    const refused = gate({ method, url, headers: sent }, { origin, demo });
    if (refused?.status === 405) response.set("Allow", "GET, HEAD, POST");
    if (refused) return bareAnswer(response, refused.status, refused.status === 421 ? origin : "");
    // what we are called is configuration; whatever else is written there would be read as part of an address
    if (!demo) sent.host = host;
    // a body of unknown length could not be stopped in time; browsers always say it
    if (sent["transfer-encoding"] !== undefined) return bareAnswer(response, 411);
    const upload = takesUploads(pagePath(request.path)) && Boolean(request.is("multipart/form-data"));
    if (Number(sent["content-length"] ?? 0) > (upload ? largestUpload : largestBody)) return bareAnswer(response, 413);
    if (method === "POST" && !upload && !request.is("application/x-www-form-urlencoded")) return bareAnswer(response, 415);
    const written = method === "POST" ? null : inCapitals(url);
    if (written) return response.redirect(301, written);
    next();
  };
}

/**
 * What an answer did not wait for, such as the body of a form that is refused to who sent it: left unread, it would stand before the next
 * request of the connection. Who goes on sending all too long is cut off.
 */
function readToEnd(request: Request) {
  if (request.complete) return;
  request.removeAllListeners("data").resume();
  const tooLong = setTimeout(() => request.destroy(), longestRest);
  request.once("close", () => clearTimeout(tooLong));
}
