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
import { readNotice, said } from "#app/platform/flash.server.ts";
import { NonceContext } from "#app/ui/nonce.ts";

const locales = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locales.getStore() ?? baseLocale);

/** `server.ts` runs each request inside this, so that messages speak the visitor's language. */
export const inLocale = <T,>(locale: Locale, run: () => T): T => locales.run(locale, run);

const renderTimeout = 5000;
export const streamTimeout = renderTimeout;

export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  let failed = false;
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={remix} url={request.url} abortDelay={renderTimeout} nonce={context.nonce} />
    </NonceContext.Provider>
  );
  const scripted = import.meta.env.DEV || remix.staticHandlerContext.matches.some(({ route }) => asksForScripts(route));
  const html = tidy(
    scripted
      ? await render(page, context.nonce, request.signal, (error) => {
          failed = true;
          console.error(error);
        })
      : doctype + renderToStaticMarkup(page),
  );
  const body = Buffer.from(html);
  const responseStatus = failed ? 500 : status;
  // The nonce changes with every answer and must not change the tag. The 304 must carry no CSP: the browser would put
  // the new nonce's policy on the page it kept, whose scripts have the old one.
  const etag = `W/"${hash("sha1", scripted ? html.replaceAll(context.nonce, "") : body, "base64url")}"`;
  headers.set("ETag", etag);
  headers.set("Cache-Control", "private, no-cache");
  headers.append("Vary", "Cookie, Accept-Language");
  if (readNotice(request.headers.get("Cookie") ?? "")) headers.append("Set-Cookie", said);
  if (responseStatus === 200 && request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  headers.set("Content-Security-Policy", context.csp);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(body.byteLength));
  return new Response(body, { status: responseStatus, headers });
}

/** What breaks goes to the log. What a client asked wrongly is answered, not logged: anybody could fill it. */
export function handleError(error: unknown, { request }: ActionFunctionArgs | LoaderFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  console.error(error);
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
