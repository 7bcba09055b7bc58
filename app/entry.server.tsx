import { AsyncLocalStorage } from "node:async_hooks";
import { hash } from "node:crypto";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { baseLocale, type Locale, overwriteGetLocale } from "#app/i18n/generated/runtime.js";
import { asksForScripts } from "#app/platform/asks-for-scripts.ts";
import { barePage } from "#app/platform/bare-answer.server.ts";
import { isAway, retryAfter } from "#app/platform/database-away.server.ts";
import { readNotice, said } from "#app/platform/flash.server.ts";
import { contentSecurityPolicy } from "#app/platform/headers.server.ts";
import { NonceContext } from "#app/ui/nonce.ts";
import { RequestIdContext } from "#app/ui/request-id.ts";

const locales = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locales.getStore() ?? baseLocale);

/** `server.ts` runs each request inside this, so that messages speak the visitor's language. */
export const inLocale = <T,>(locale: Locale, run: () => T): T => locales.run(locale, run);

const renderTimeout = 5000;
export const streamTimeout = renderTimeout;

export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  if (context.away) return unavailable(request, headers, context);
  let failed = false;
  context.told.refusal = refusalIn(remix);
  const page = (
    <RequestIdContext.Provider value={context.requestId}>
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={renderTimeout} nonce={context.nonce} />
      </NonceContext.Provider>
    </RequestIdContext.Provider>
  );
  const scripted = import.meta.env.DEV || remix.staticHandlerContext.matches.some(({ route }) => asksForScripts(route));
  const html = tidy(
    scripted
      ? await render(page, context.nonce, request.signal, (error) => {
          failed = true;
          report(error, context);
        })
      : doctype + renderToStaticMarkup(page),
  );
  const body = Buffer.from(html);
  const responseStatus = failed ? 500 : status;
  headers.append("Vary", "Cookie, Accept-Language");
  if (readNotice(context, request.headers.get("Cookie"))) headers.append("Set-Cookie", said(context));
  headers.set("Content-Type", "text/html; charset=utf-8");
  // what was shown to somebody signed in is not kept, and so never asked about
  const personal = context.reader !== null;
  headers.set("Cache-Control", personal ? "no-store" : "private, no-cache");
  // The nonce changes with every answer and must not change the tag. The 304 must carry no CSP: the browser would put
  // the new nonce's policy on the page it kept, whose scripts have the old one.
  const etag = `W/"${hash("sha1", scripted ? html.replaceAll(context.nonce, "") : body, "base64url")}"`;
  if (!personal) headers.set("ETag", etag);
  if (!personal && responseStatus === 200 && request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const later = retryAfterOf(remix);
  if (later) headers.set("Retry-After", later);
  headers.set("Content-Security-Policy", context.csp);
  headers.set("Content-Length", String(body.byteLength));
  return new Response(body, { status: responseStatus, headers });
}

/** What Remix's own scripts get of a page, under the same rules as the page. */
export function handleDataRequest(response: Response, { context }: ActionFunctionArgs | LoaderFunctionArgs) {
  response.headers.append("Vary", "Cookie, Accept-Language");
  response.headers.set("Cache-Control", context.reader === null ? "private, no-cache" : "no-store");
  response.headers.set("Content-Security-Policy", contentSecurityPolicy(null, false));
  return response;
}

/** When what was tried too often may be tried again: said by whichever part of the page held it back. */
const retryAfterOf = ({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext) =>
  [...Object.values(actionHeaders), ...Object.values(loaderHeaders)].map((headers) => headers.get("Retry-After")).find(Boolean);
/** The code of the refusal that a page shows in place of what was asked for. */
function refusalIn({ staticHandlerContext: { errors } }: EntryContext): string | null {
  const [refused] = Object.values(errors ?? {}).filter(isRouteErrorResponse);
  const code: unknown = refused?.data?.code;
  return typeof code === "string" ? code : null;
}

/** What breaks goes to the log. What a client asked wrongly is answered, not logged: anybody could fill it. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs | LoaderFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  report(error, context);
}

function report(error: unknown, context: AppLoadContext) {
  const away = isAway(error);
  if (away) context.away = true;
  context.log.error({ id: context.requestId, error }, away ? "database away" : "broke");
}

function unavailable({ method, url }: Request, headers: Headers, { locale, largeType, requestId }: AppLoadContext) {
  const { pathname, search } = new URL(url);
  const { policy, html } = barePage({ status: 503, locale, largeType, requestId, ...(method === "GET" && { again: pathname + search }) });
  const own = { "Cache-Control": "no-store", "Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8", "Retry-After": retryAfter };
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return new Response(html, { status: 503, headers });
}

/** React leaves it out where it renders at once. */
const doctype = "<!DOCTYPE html>";

/** Waits for everything that the page awaits; gives up with the reader, or when it takes too long. */
async function render(page: ReactElement, nonce: string, reader: AbortSignal, onError: (error: unknown) => void) {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const { pipe, abort } = renderToPipeableStream(page, { nonce, onAllReady: resolve, onShellError: reject, onError });
  const giveUp = () => abort();
  const timer = setTimeout(giveUp, renderTimeout + 1000);
  reader.addEventListener("abort", giveUp);
  try {
    await ready;
    return await text(pipe(new PassThrough()));
  } finally {
    clearTimeout(timer);
    reader.removeEventListener("abort", giveUp);
  }
}

/**
 * Remix streams its data scripts after `</html>`; they belong inside `<body>`. Streaming, React 18 pads multibyte text with NUL where its
 * buffer of 2 kB ends: those are taken out, and with them what no page may hold of what was typed.
 */
function tidy(html: string) {
  const end = "</body></html>";
  const at = html.endsWith(end) ? -1 : html.lastIndexOf(end);
  const whole = at < 0 ? html : html.slice(0, at) + html.slice(at + end.length) + end;
  return whole.toWellFormed().replaceAll("\0", "").replaceAll("\uFFFD", "");
}
