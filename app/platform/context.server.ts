import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Database } from "#db/client.server.ts";
import { type FoundActor, findActor } from "./find-actor.server.ts";
import type { Sessions, SignedIn } from "./session.server.ts";
import type { Clock, ProductLibrary, Reference, UseCaseContext } from "./use-case.server.ts";

/** What the footer says of who runs this market; every line from the configuration, empty where unset. */
export interface Footer {
  sponsor: string;
  operator: string;
  contact: string;
  icp: string;
  police: string;
  accessibilityUrl: string;
}

/** What one process shares between requests; made once in `server.ts`, as the app's bundle is another module graph. */
export interface Application {
  db: Database;
  sessions: Sessions;
  reference: Reference;
  library: ProductLibrary;
  demo: boolean;
  development: boolean;
  footer: Footer;
  origin: string;
  /** What use cases take for the time. */
  clock: Clock;
}

/** Everything that a route may use. */
export interface RequestContext extends Application {
  nonce: string;
  csp: string;
  locale: "zh-CN" | "en";
  largeType: boolean;
  /** Who the request's session speaks for; asked of the database once, when first wanted. */
  signedIn(): Promise<SignedIn | null>;
  /** Whose session it was that has ended by itself; asked where nobody is signed in. */
  endedPerson(): Promise<string | null>;
  actor(): Promise<Actor>;
  /** How much waits for the actor as an operator; null for everybody else. Known with the actor. */
  waiting(): Promise<number | null>;
  useCase(): Promise<UseCaseContext>;
  /** Sets a cookie on the answer, whatever becomes of it. */
  setCookie(cookie: string): void;
  /** Set by an action whose form is shown again because something does not hold; its loader reads it for the page's title. */
  wrong?: boolean;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/** The database's clock. */
export const databaseClock: Clock = async (executor) => {
  const [row] = await executor.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(row?.now ?? Number.NaN);
};

type Own = Pick<RequestContext, "nonce" | "csp" | "locale" | "largeType" | "setCookie">;

export function createRequestContext(application: Application, cookies: string | null, own: Own): RequestContext {
  let session: Promise<SignedIn | null> | undefined;
  let found: Promise<FoundActor> | undefined;
  const signedIn = () => {
    session ??= application.sessions.read(cookies);
    return session;
  };
  const find = () => {
    found ??= signedIn().then((session) => findActor(application.db, session));
    return found;
  };
  const acting = async () => (await find()).actor;
  return {
    ...application,
    ...own,
    signedIn,
    endedPerson: () => application.sessions.readEnded(cookies),
    actor: acting,
    waiting: async () => (await find()).waiting,
    useCase: async () => ({
      actor: await acting(),
      db: application.db,
      clock: application.clock,
      newId: randomUUID,
      reference: application.reference,
      demo: application.demo,
    }),
  };
}
