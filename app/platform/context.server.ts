import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import type { DigestAlgorithm } from "#app/domain/record/record-row.ts";
import type { Database } from "#db/client.server.ts";
import { countWaiting } from "./count-waiting.server.ts";
import type { Filing } from "./files/open-filing.server.ts";
import { type FoundActor, findActor } from "./find-actor.server.ts";
import { browserToken } from "./known-browser.server.ts";
import type { Log } from "./log.server.ts";
import type { Ended, Sessions, SignedIn } from "./session.server.ts";
import type { SigningKey } from "./signing-key.server.ts";
import { asPerson, spokenBy } from "./speaker.server.ts";
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
  /** What second factors are sealed with. */
  factorKey: Buffer;
  reference: Reference;
  library: ProductLibrary;
  filing: Filing;
  demo: boolean;
  passwordProfile: PasswordProfile;
  development: boolean;
  footer: Footer;
  origin: string;
  /** What use cases take for the time. */
  clock: Clock;
  enqueue: UseCaseContext["enqueue"];
  log: Log;
  /** What the record's digests are made with. */
  recordDigest: DigestAlgorithm;
  refusals: NonNullable<UseCaseContext["refusals"]>;
  /** What checkpoints of the record are signed with. */
  signingKey: SigningKey;
}

/** Everything that a route may use. */
export interface RequestContext extends Application {
  /** Under which the log has this request; told where something broke. */
  requestId: string;
  nonce: string;
  csp: string;
  locale: "zh-CN" | "en";
  largeType: boolean;
  /** The address that the request came from. */
  from: string;
  /** Who the request's session speaks for; asked of the database once, when first wanted. */
  signedIn(): Promise<SignedIn | null>;
  /** Has all that follows ask anew who is signed in: what was read before a file began to arrive may be old. */
  askAgain(): void;
  /** Whose request it is, as far as anything has asked. */
  readonly reader: string | null;
  /** Whose session it was that has ended by itself; asked where nobody is signed in. */
  ended(): Promise<Ended | null>;
  actor(): Promise<Actor>;
  /** The actor, with what else is known of the person. */
  found(): Promise<FoundActor>;
  /** The database as a person speaks to it who is not signed in any more: to keep what they typed. */
  asPerson(personId: string): Database;
  /** How much waits for the actor as an operator; null for everybody else. */
  waiting(): Promise<number | null>;
  useCase(): Promise<UseCaseContext>;
  /** Why the answer is a refusal, where it is one; for the record. */
  told: { refusal: string | null };
  /** Set where the database did not answer: then the page is one of those that need none. */
  away?: boolean;
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

type Own = Pick<RequestContext, "requestId" | "nonce" | "csp" | "locale" | "largeType" | "from">;

export function createRequestContext(application: Application, cookies: string | null, own: Own): RequestContext {
  let session: Promise<SignedIn | null> | undefined;
  let found: Promise<FoundActor> | undefined;
  let reader: string | null = null;
  const signedIn = () => {
    session ??= application.sessions.read(cookies).then((signedIn) => {
      reader = signedIn?.personId ?? null;
      return signedIn;
    });
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
    told: { refusal: null },
    signedIn,
    askAgain() {
      session = undefined;
      found = undefined;
    },
    get reader() {
      return reader;
    },
    ended: () => application.sessions.readEnded(cookies),
    actor: acting,
    found: find,
    asPerson: (personId) => asPerson(personId, application.db),
    waiting: async () => countWaiting(await acting(), application.db),
    useCase: async () => ({
      actor: await acting(),
      db: spokenBy(await acting(), application.db),
      clock: application.clock,
      newId: randomUUID,
      reference: application.reference,
      demo: application.demo,
      origin: application.origin,
      enqueue: application.enqueue,
      from: own.from,
      browser: browserToken(application.origin, cookies),
      sessionId: (await signedIn())?.sessionId ?? null,
      sessionBegunAt: (await signedIn())?.begunAt ?? null,
      recordDigest: application.recordDigest,
      refusals: application.refusals,
    }),
  };
}
