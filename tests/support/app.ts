import { type Agent, createServer, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { createCast, type House } from "./cast.ts";
import { demoDatabase, freshDatabase } from "./database.ts";
import { libraryOf } from "./library.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Path and query of a redirect; null where there is none. */
  location: string | null;
  html: string;
  /** What a reader reads: without tags, on one line. */
  text: string;
}

/** Form fields; a list is sent once for each. */
type Fields = Record<string, string | readonly string[]>;

export type Client = ReturnType<typeof createClient>;
export type TestApp = Awaited<ReturnType<typeof startApp>>;

interface Options {
  demo?: boolean;
  /** What sessions and use cases take for the time; unset: the real clocks. */
  now?: () => Date;
  /** With the demo world beside the cast. */
  world?: boolean;
}

/** The built app on a port of its own, over a fresh database with the cast in it; closes with the test file. */
export async function startApp({ demo = true, now, world = false }: Options = {}) {
  let sent = 0;
  const { db, url, ownerUrl } = await (world ? demoDatabase : freshDatabase)({ onQuery: (statement) => void (readsTypes(statement) || sent++) });
  const cast = await createCast(db, { demo });
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sessions = createSessions(db, { idleMinutes: 30, absoluteHours: 12, secure: false, demo, ...(now && { now }) });
  const footer = { sponsor: "", operator: "", contact: "", icp: "", police: "", accessibilityUrl: "" };
  const clock = now ? async () => now() : databaseClock;
  const library = libraryOf(url, cast.reference, clock);
  const application = { db, sessions, reference: cast.reference, library, demo, development: false, footer, origin, clock };
  const env = readEnv({ NODE_ENV: "production", DEMO: String(demo) });
  const { http, close: closeApp } = await createApp({ env, application, queries: { count: () => {} } });
  server.on("request", http);

  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await closeApp();
  };
  afterAll(close);

  return {
    origin,
    db,
    ownerUrl,
    cast,
    sessions,
    library,
    /** Somebody without a session, with cookies of their own. */
    visitor: createClient(origin),
    newVisitor: () => createClient(origin),
    /** Somebody of a house who has signed in. */
    async as(house: House, role: MemberRole = "owner") {
      const { personId, actingFor } = cast.as(house, role);
      const { cookie } = await sessions.begin(personId, actingFor?.membershipId ?? null);
      return createClient(origin, cookie);
    },
    /** How many statements the app sends to the database meanwhile. */
    async queriesOf(run: () => Promise<unknown>) {
      const before = sent;
      await run();
      return sent - before;
    },
    close,
  };
}

/** A browser as far as the server can tell: keeps cookies, says where a form was sent from, follows no redirect. */
export function createClient(origin: string, signedIn?: string) {
  const cookies = new Map<string, string>();
  const keep = (setCookie: string) => {
    const [pair = "", ...attributes] = setCookie.split(/;\s*/);
    const at = pair.indexOf("=");
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  };
  if (signedIn) keep(signedIn);

  const send = (method: string, path: string, headers: OutgoingHttpHeaders, body?: string, agent?: Agent) =>
    new Promise<Answer>((done, failed) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const own = { Accept: "text/html", "Accept-Language": "zh-CN", ...(cookie && { Cookie: cookie }), ...headers };
      const request = httpRequest(`${origin}${path}`, { method, headers: own, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", failed);
        response.on("end", () => {
          for (const one of response.headers["set-cookie"] ?? []) keep(one);
          const html = Buffer.concat(chunks).toString("utf8");
          const { statusCode = 0, headers } = response;
          done({ status: statusCode, headers, location: headers.location ?? null, html, text: textOf(html) });
        });
      });
      request.on("error", failed);
      request.end(body);
    });

  return {
    cookies,
    get: (path: string, headers: OutgoingHttpHeaders = {}, agent?: Agent) =>
      send("GET", path, { "Sec-Fetch-Site": "same-origin", ...headers }, undefined, agent),
    post: (path: string, fields: Fields = {}, headers: OutgoingHttpHeaders = {}, agent?: Agent) =>
      send(
        "POST",
        path,
        { Origin: origin, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded", ...headers },
        new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))).toString(),
        agent,
      ),
    /** Anything at all: headers as given, none added but cookies. */
    send,
  };
}

/** postgres.js reads the array types once a connection; no request asked for that. */
const readsTypes = (statement: string) => /from pg_catalog\.pg_type/.test(statement);

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: " " };

function textOf(html: string) {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<\/?(a|abbr|b|bdi|code|em|i|mark|small|span|strong|time)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
