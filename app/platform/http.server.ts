import { randomBytes } from "node:crypto";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Request, type Response } from "express";
import { bareAnswer } from "./bare-answer.server.ts";
import { type Application, createRequestContext, type RequestContext } from "./context.server.ts";
import type { Env } from "./env.server.ts";
import { gate } from "./gate.server.ts";
import { contentSecurityPolicy, securityHeaders } from "./headers.server.ts";
import { forgetKeptForm } from "./kept-form.server.ts";
import { methodCheck } from "./method-check.server.ts";
import { readPreferences } from "./preferences.server.ts";
import { countingQueries } from "./query-count.server.ts";
import { inCapitals } from "./record-number.server.ts";
import { sentFrom } from "./sign-in-first.server.ts";
import { sitePart } from "./site-part.server.ts";
import { answerWithin } from "./unavailable.server.ts";

type Build = ServerBuild & { entry: { module: { inLocale: <T>(locale: "zh-CN" | "en", run: () => T) => T } } };

/** Longest body of a form, in bytes: the largest honest one, a product with twenty claims, is about 40 kB. */
const largestBody = 1_000_000;

/** The HTTP application: gate, headers, static files, then Remix. */
export async function createApp({ env, application, queries }: { env: Env; application: Application; queries: { count: (statement: string) => void } }) {
  const { development, origin, demo } = application;
  const vite = development ? await import("vite").then(({ createServer }) => createServer({ server: { middlewareMode: true } })) : null;
  const load = async () => (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import("../../build/server/index.js" as string)) as Promise<Build>;
  const parts = new WeakMap<Build, (path: string) => Build>();
  const handlers = new WeakMap<Build, { handle: RequestHandler; isWrongMethod: ReturnType<typeof methodCheck> }>();
  /** One handler for each part of a build: making it reads its site map. */
  const handlerFor = (build: Build, path: string) => {
    const partOf = parts.get(build) ?? (development ? () => build : sitePart(build));
    parts.set(build, partOf);
    const part = partOf(path);
    const made = handlers.get(part) ?? {
      handle: createRequestHandler({ build: part, mode: env.NODE_ENV, getLoadContext: (_, { locals }) => ({ ...(locals.context as RequestContext) }) }),
      isWrongMethod: methodCheck(part.routes),
    };
    handlers.set(part, made);
    return made;
  };
  const inRequest = env.COUNT_QUERIES ? countingQueries(queries) : <T>(_: string, run: () => T) => run();

  const http = express();
  http.disable("x-powered-by");
  http.set("trust proxy", env.TRUSTED_PROXY ?? false);
  http.use((request, response, next) => {
    if (!env.TRUSTED_PROXY) for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
    response.set(securityHeaders(origin.startsWith("https:")));
    const refused = gate({ method: request.method, url: request.originalUrl, headers: request.headers }, { origin, demo });
    if (refused?.status === 405) response.set("Allow", "GET, HEAD, POST");
    if (refused) return bareAnswer(response, refused.status, refused.status === 421 ? origin : "");
    // a body of unknown length could not be stopped in time; browsers always say it
    if (request.headers["transfer-encoding"] !== undefined) return bareAnswer(response, 411);
    if (Number(request.headers["content-length"] ?? 0) > largestBody) return bareAnswer(response, 413);
    if (request.method === "POST" && !request.is("application/x-www-form-urlencoded")) return bareAnswer(response, 415);
    response.once("finish", () => readToEnd(request));
    next();
  });
  http.use((request, response, next) => {
    const written = request.method === "POST" ? null : inCapitals(request.originalUrl);
    if (written) response.redirect(301, written);
    else next();
  });
  http.use(compression());
  if (vite) http.use(vite.middlewares);
  else http.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false, redirect: false }));
  http.use(express.static(vite ? "app/static" : "build/client", { maxAge: "1h", index: false, redirect: false }));
  http.get("/health", (_, response) =>
    answerWithin(response, async () => {
      await application.db.execute("select 1");
      response.json({ ok: true });
    }),
  );

  http.use((request: Request, response: Response) =>
    answerWithin(response, async (next) => {
      const nonce = randomBytes(16).toString("base64");
      const cookie = request.headers.cookie ?? "";
      const preferences = readPreferences({
        cookie,
        acceptLanguage: request.headers["accept-language"] ?? "",
        lang: typeof request.query.lang === "string" ? request.query.lang : null,
      });
      const build = await load();
      const { handle, isWrongMethod } = handlerFor(build, request.originalUrl);
      if (isWrongMethod(request.method, request.path)) return bareAnswer(response, 405);
      const setCookie = (value: string) => response.append("Set-Cookie", value);
      const own = { nonce, csp: contentSecurityPolicy(nonce, development), setCookie, ...preferences };
      response.locals.context = createRequestContext(application, cookie, own);
      await inRequest(`${request.method} ${request.originalUrl}`, () => build.entry.module.inLocale(preferences.locale, () => handle(request, response, next)));
      if (request.method === "POST" && response.statusCode === 303) await forgetSent(request, response.locals.context);
    }),
  );
  await load();
  return { http, close: async () => void (await vite?.close()) };
}

/** What an answer did not wait for, such as the body of a form that is refused to who sent it: left unread, it would stand before the next request of the connection. */
function readToEnd(request: Request) {
  if (!request.complete) request.removeAllListeners("data").resume();
}

/** A kept form that was sent again and has gone through is kept no longer. */
async function forgetSent({ query }: Request, { db, signedIn }: RequestContext) {
  const id = query[sentFrom];
  const sender = typeof id === "string" ? await signedIn() : null;
  if (sender) await forgetKeptForm(db, sender.personId, String(id));
}
