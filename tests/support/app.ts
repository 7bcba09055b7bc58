import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { type Agent, createServer, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { equipDemoPeople } from "#app/platform/demo.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openFiling } from "#app/platform/files/open-filing.server.ts";
import { createApp } from "#app/platform/http.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { openRefusals } from "#app/platform/refusals.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { openSigningKey } from "#app/platform/signing-key.server.ts";
import { createCast, type House } from "./cast.ts";
import { demoDatabase, freshDatabase } from "./database.ts";
import { atEnd } from "./endings.ts";
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
  passwordProfile?: PasswordProfile;
  /** Whether this machine is the proxy that the app stands behind. */
  proxied?: boolean;
  /** The address that browsers know it by; unset: where it listens. */
  publicOrigin?: string;
}

/** The built app on a port of its own, over a fresh database with the cast in it; closes with the test file. */
export async function startApp({ demo = true, now, world = false, passwordProfile = "asvs", proxied = false, publicOrigin }: Options = {}) {
  let sent = 0;
  const onQuery = (statement: string) => void (readsTypes(statement) || introduces(statement) || sent++);
  const { db, app: appDb, backgroundUrl, ownerUrl, disconnect } = await (world ? demoDatabase : freshDatabase)({ onQuery });
  const cast = await createCast(db, { demo });
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = publicOrigin ?? address;
  const sessions = createSessions(appDb, {
    idleMinutes: 30,
    absoluteHours: 12,
    office: { idleMinutes: 15, absoluteHours: 8 },
    origin,
    demo,
    ...(now && { now }),
  });
  const factorKey = Buffer.alloc(32, 7);
  if (world) await equipDemoPeople(db, factorKey);
  const logged: Record<string, unknown>[] = [];
  const hear = (fields: object, what: string) => void logged.push({ ...fields, what });
  const log = { info: hear, warn: hear, error: hear } as Log;
  const footer = { sponsor: "", operator: "", contact: "", icp: "", police: "", accessibilityUrl: "" };
  const clock = now ? async () => now() : databaseClock;
  const library = libraryOf(backgroundUrl, cast.reference, clock);
  const refusals = openRefusals({ log });
  const background = { clock, enqueue: nobodyWaits, recordDigest: "sha256" as const, log, refusals, signingKey: testKey() };
  const directory = await mkdtemp(join(tmpdir(), "anchang-files-"));
  const filing = openFiling(readEnv({ DATA_DIRECTORY: directory }));
  const application = {
    db: appDb,
    sessions,
    factorKey,
    reference: cast.reference,
    library,
    filing,
    demo,
    passwordProfile,
    development: false,
    footer,
    origin,
    ...background,
  };
  const env = readEnv({ NODE_ENV: "production", DEMO: String(demo), TRUSTED_PROXY: proxied ? "127.0.0.1" : "" });
  const { http, close: closeApp } = await createApp({ env, application, queries: { count: () => {} } });
  server.on("request", http);

  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await closeApp();
    await refusals.close();
    await rm(directory, { recursive: true, force: true });
  };
  atEnd(close);

  return {
    origin,
    db,
    ownerUrl,
    /** Takes the database away. */
    disconnect,
    cast,
    sessions,
    factorKey,
    signingKey: background.signingKey,
    library,
    refusals,
    /** What the log was told. */
    logged,
    filing,
    /** Somebody without a session, with cookies of their own. */
    visitor: createClient(address, undefined, origin),
    newVisitor: () => createClient(address, undefined, origin),
    /** Somebody of a house who has signed in. */
    async as(house: House, role: MemberRole = "owner") {
      const { personId, actingFor } = cast.as(house, role);
      const { cookie } = await sessions.begin(personId, actingFor?.membershipId ?? null, { factor: "demo", ...aBrowser });
      return createClient(address, cookie, origin);
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

/** A signing key of the test's own. */
const testKey = () =>
  openSigningKey({
    RECORD_SIGNING_KEY: generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    RECORD_TRUSTED_KEYS: [],
    DATA_DIRECTORY: "",
  });

/** What a session knows of a browser that a test has no words for. */
const aBrowser = { userAgent: "", address: "127.0.0.1" };

/** A browser as far as the server can tell: keeps cookies, says where a form was sent from, follows no redirect. */
export function createClient(address: string, signedIn?: string, origin = address) {
  const cookies = new Map<string, string>();
  const keep = (setCookie: string) => {
    const [pair = "", ...attributes] = setCookie.split(/;\s*/);
    const at = pair.indexOf("=");
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  };
  if (signedIn) keep(signedIn);

  const send = (method: string, path: string, headers: OutgoingHttpHeaders, body?: string | Buffer, agent?: Agent) =>
    new Promise<Answer>((done, failed) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const own = { Accept: "text/html", "Accept-Language": "zh-CN", ...(cookie && { Cookie: cookie }), ...headers };
      const request = httpRequest(`${address}${path}`, { method, headers: own, agent }, (response) => {
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
    /** A form with files, as a browser sends it. */
    async upload(path: string, fields: Record<string, string>, files: readonly { field: string; name: string; bytes: Uint8Array }[]) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const { field, name, bytes } of files) form.append(field, new File([bytes as Uint8Array<ArrayBuffer>], name));
      const encoded = new Response(form);
      const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin", "Content-Type": encoded.headers.get("Content-Type") ?? "" };
      return await send("POST", path, headers, Buffer.from(await encoded.arrayBuffer()));
    },
    /** Anything at all: headers as given, none added but cookies. */
    send,
  };
}

/** Every statement of somebody signed in says first who speaks, in the same breath. */
const introduces = (statement: string) => /^(begin|commit|select set_config)/.test(statement);

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
