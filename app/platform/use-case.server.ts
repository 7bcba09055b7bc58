import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Lesson, Shelf } from "#app/domain/matching/shelf.ts";
import type { DigestAlgorithm } from "#app/domain/record/record-row.ts";
import type { Database } from "#db/client.server.ts";
import type { RecordEntry } from "./record-entry.server.ts";

/** The pool, or the transaction that a use case runs in. */
export type Executor = Database | Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Tells the time. The real one asks the database, inside the transaction and after its locks; tests and seeds state it. */
export type Clock = (executor: Executor) => Promise<Date>;

/** A code list's entry, as pages need it. */
export interface Code {
  code: string;
  zh: string;
  en: string;
  within: string | null;
}

/** A name in both languages. */
export interface Label {
  zh: string;
  en: string;
}

/** What a retired capability was called and meant, and since when it is retired. */
export interface RetiredCapability extends Label {
  definition: string;
  since: Date;
}

/** Jobs that a change asks for. */
export type JobName = "send-letter";

/** Taxonomy and code lists: read once from the database, kept in memory. */
export interface Reference {
  taxonomy: Taxonomy;
  /** By slug: old texts and kept runs name them. */
  retired: ReadonlyMap<string, RetiredCapability>;
  /** By list; without retired entries. */
  codes: Readonly<Record<string, readonly Code[]>>;
  /** Names the taxonomy as the matching engine reads it: digest of the first loaded reference with this hierarchy, whatever it was called and listed beside it. */
  digest: string;
}

/** The first argument of every use case: who acts, and every effect it may have. */
export interface UseCaseContext {
  actor: Actor;
  db: Database;
  clock: Clock;
  newId: () => string;
  /** The address that people type, for links in letters. */
  origin: string;
  /** Has something done once `tx` has committed. Where no jobs run it does nothing: what waits to be done is looked for every minute as well. */
  enqueue: (tx: Executor, job: JobName, data: object) => Promise<unknown>;
  reference: Reference;
  /** Whether this is a demonstration: admits credit codes of the division that does not exist. */
  demo: boolean;
  /** The session that the request rests on; none for whoever is not signed in, seeds and the console. */
  sessionId?: string | null;
  /** Where the request came from, as the record keeps it. */
  from?: string;
  /** What the browser was given when somebody first signed in with it; null where it has none of ours. */
  browser?: string | null;
  /** When the session began that the request came in, whatever its token is now: tells a person's sessions apart. */
  sessionBegunAt?: Date | null;
  /** What the record's digests are made with; sha256 where nothing is said. */
  recordDigest?: DigestAlgorithm;
  /** Keeps what somebody was refused; nobody does for seeds and the console. */
  refusals?: { note(ctx: UseCaseContext, entry: RecordEntry): void };
}

/** What stands ready to rank with: nothing yet, tags alone, everything; or it cannot be had. */
export type LibraryState = "loading" | "tags" | "ready" | "failed";

/** The product library in memory, one a process. */
export interface ProductLibrary {
  readonly state: LibraryState;
  /** Takes up everything that was committed before the call. */
  catchUp(): Promise<void>;
  /** As it stands on a day (yyyy-mm-dd), to be read before anything else is awaited; null while there is nothing to rank with. */
  on(day: string): Shelf | null;
  /** What was once learned, learned again if need be; null where it was never stated. */
  recall(lesson: number): Promise<Lesson | null>;
}
