import { randomBytes } from "node:crypto";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Request, type Response } from "express";
import { addressCheck, methodCheck } from "./addresses.server.ts";
import { bareAnswer } from "./bare-answer.server.ts";
import { type Application, createRequestContext, type RequestContext } from "./context.server.ts";
import type { Env } from "./env.server.ts";
import { longestUpload, takesUploads } from "./files/receive-upload.server.ts";
import { contentSecurityPolicy } from "./headers.server.ts";
import { holdingBack } from "./hold-back.server.ts";
import { forgetKeptForm } from "./kept-form.server.ts";
import { loggedPath } from "./log.server.ts";
import { asksForData, pagePath } from "./page-path.server.ts";
import { countingQueries } from "./query-count.server.ts";
import { knownOf, requestLog } from "./request-log.server.ts";
import { demoContact, securityTxt } from "./security-txt.server.ts";
import { sentFrom } from "./sign-in-first.server.ts";
import { sitePart } from "./site-part.server.ts";
import { answerWithin } from "./unavailable.server.ts";
import { waitingLine, waitsItsTurn } from "./waiting-line.server.ts";
import { wall } from "./wall.server.ts";
import { wholeForm } from "./whole-form.server.ts";

type Build = ServerBuild & { entry: { module: { inLocale: <T>(locale: "zh-CN" | "en", run: () => T) => T } } };

interface Parts {
  env: Env;
  application: Application;
  queries: { count: (statement: string) => void };
  /** Gives up connections to the database that have gone silent; called when an answer is overdue. */
  dropSilent?: () => void;
}

/** The HTTP application: log, wall, static files, then Remix. */
export async function createApp({ env, application, queries, dropSilent }: Parts) {
  const { development, origin, log } = application;
  const vite = development ? await import("vite").then(({ createServer }) => createServer({ server: { middlewareMode: true } })) : null;
  const load = async () => (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import("../../build/server/index.js" as string)) as Promise<Build>;
  const parts = new WeakMap<Build, (path: string) => Build>();
  const handlers = new WeakMap<Build, { handle: RequestHandler; isWrongMethod: ReturnType<typeof methodCheck>; isOurs: ReturnType<typeof addressCheck> }>();
  /** One handler for each part of a build: making it reads its site map. */
  const handlerFor = (build: Build, path: string) => {
    const partOf = parts.get(build) ?? (development ? () => build : sitePart(build));
    parts.set(build, partOf);
    const part = partOf(path);
    const made = handlers.get(part) ?? {
      handle: createRequestHandler({ build: part, mode: env.NODE_ENV, getLoadContext: (_, response) => contextOf(response) }),
      isWrongMethod: methodCheck(part.routes),
      isOurs: addressCheck(part.routes),
    };
    handlers.set(part, made);
    return made;
  };
  const inRequest = env.COUNT_QUERIES ? countingQueries(queries) : <T>(_: string, run: () => T) => run();

  const holdBack = holdingBack();
  const inLine = waitingLine(application);

  const http = express();
  http.disable("x-powered-by");
  http.set("trust proxy", env.TRUSTED_PROXY ?? false);
  http.use(requestLog(log));
  http.use(wall(application));
  http.use(compression());
  if (vite) http.use(vite.middlewares);
  else http.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", redirect: false }));
  http.use(express.static(vite ? "app/static" : "build/client", { maxAge: "1h", index: false, redirect: false }));
  http.get("/health", (_, response) =>
    answerWithin(response, { log, dropSilent }, async () => {
      await application.db.execute("select 1");
      response.json({ ok: true });
    }),
  );
  const contact = env.SECURITY_CONTACT ?? (env.DEMO ? demoContact : undefined);
  if (contact) http.get("/.well-known/security.txt", (_, response) => response.type("text/plain").send(securityTxt({ contact, origin, now: new Date() })));

  http.use((request: Request, response: Response) => {
    const answer = async (next: (error?: unknown) => void) => {
      const nonce = randomBytes(16).toString("base64");
      const cookie = request.headers.cookie ?? "";
      const build = await load();
      const { handle, isWrongMethod, isOurs } = handlerFor(build, request.originalUrl);
      const path = pagePath(request.path);
      if (isWrongMethod(request.method, path, asksForData(request.path))) return bareAnswer(response, 405);
      const { requestId, preferences } = knownOf(response);
      const own = { requestId, nonce, csp: contentSecurityPolicy(nonce, development), from: request.ip ?? "", ...preferences };
      response.locals.context = createRequestContext(application, cookie, own);
      const wait = await holdBack(request, contextOf(response));
      if (wait !== null) return bareAnswer(response.set("Retry-After", String(wait)), 429);
      await inRequest(`${request.method} ${request.originalUrl}`, () => build.entry.module.inLocale(preferences.locale, () => handle(request, response, next)));
      if (request.method === "POST" && response.statusCode === 303) await forgetSent(request, contextOf(response));
      if (response.statusCode === 403 || (response.statusCode === 404 && isOurs(path))) await noteRefused(request, response);
    };
    const inTurn = (next: (error?: unknown) => void) =>
      waitsItsTurn(request) ? inLine(request, response, () => answer(next)) : onceSent(request, () => answer(next));
    return answerWithin(response, { log, dropSilent }, inTurn, takesUploads(pagePath(request.path)) ? longestUpload : undefined);
  });
  await load();
  return { http, close: async () => void (await vite?.close()) };
}

/** A form is answered once all of it has come; a file as it comes, and who sends it is asked again at its end. */
async function onceSent(request: Request, answer: () => Promise<void>) {
  if (request.method !== "POST" || /^multipart\//i.test(request.headers["content-type"] ?? "") || (await wholeForm(request))) await answer();
}

const contextOf = ({ locals }: Pick<Response, "locals">) => locals.context as AppLoadContext;

/** What somebody signed in may not do, or not see, leaves its row, whichever use case or page refused; a visitor's is a line of the log. */
async function noteRefused({ method, originalUrl }: Request, response: Response) {
  const { useCase, refusals, told } = contextOf(response);
  const ctx = await useCase();
  const request = `${method} ${loggedPath(pagePath(originalUrl.split("?")[0] ?? ""))}`.toWellFormed();
  if (ctx.actor.kind === "person")
    refusals.note(ctx, {
      action: "refuse-request",
      subjectType: "request",
      subjectId: request,
      details: { code: response.statusCode === 404 ? "not-found" : told.refusal },
    });
}

/** A kept form that was sent again and has gone through is kept no longer. */
async function forgetSent({ query }: Request, { useCase }: RequestContext) {
  const id = query[sentFrom];
  if (typeof id !== "string") return;
  const { db, actor } = await useCase();
  if (actor.kind === "person") await forgetKeptForm(db, actor.personId, id);
}
