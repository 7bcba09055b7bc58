import { eq, inArray, sql } from "drizzle-orm";
import { Shelf } from "#app/domain/matching/shelf.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { learnAside } from "#app/platform/learn-aside.server.ts";
import type { Clock, ProductLibrary, Reference } from "#app/platform/use-case.server.ts";
import { connect } from "#db/client.server.ts";
import { libraryChanges, libraryLessons, products } from "#db/schema/index.ts";
import { agreeOnLesson, recallLesson, takeLesson } from "./lessons.server.ts";
import { listedInPages, loadListed } from "./load-listed.server.ts";

/** How often a process asks what it may have missed, in milliseconds, where nothing else is said. */
const slowly = 5000;
/** A library of more products ranks by tags first, while its texts are learned. */
const tagsFirst = 2000;

interface Settings {
  /** The application's role: it reads, and states lessons. */
  url: string;
  reference: Reference;
  clock: Clock;
  report: (line: string) => void;
  pollInterval?: number;
}

export type OpenLibrary = ReturnType<typeof openProductLibrary>;

/**
 * Brings the product library into memory and keeps it in step. PostgreSQL is the record: each committed change raises a version there
 * and notifies; whoever missed the notice asks what is newer than the version held, at every reading, after every reconnection and by
 * a slow poll. Returns at once; until `state` is `tags` or `ready` there is nothing to rank with.
 */
export function openProductLibrary({ url, reference, clock, report, pollInterval = slowly }: Settings): ProductLibrary & Running {
  // two connections ask, the client opens another that listens
  const { db, client, close } = connect(url, { max: 2, name: "anchang-library" });
  const waiting = new Set<() => void>();
  let shelf: Shelf | null = null;
  let version = 0;
  /** The lesson that stands learned, and the last that was stated anywhere. */
  let lesson = 0;
  let latest = 0;
  let failed = false;
  let learningFailed = false;
  let closed = false;
  let learning: Promise<void> | null = null;

  const library: ProductLibrary & Running = {
    get state() {
      return failed || (learningFailed && !shelf?.lesson) ? "failed" : !shelf?.lesson ? "loading" : shelf.lesson.whole ? "ready" : "tags";
    },
    get version() {
      return version;
    },
    get lesson() {
      return shelf?.lesson?.digest ?? "";
    },
    async catchUp() {
      if (shelf) await keepUp();
    },
    on(day) {
      if (!shelf?.lesson || failed) return null;
      shelf.turnTo(day);
      return shelf;
    },
    async recall(id) {
      return shelf?.lesson?.id === id ? shelf.lesson : await recallLesson(db, reference, id);
    },
    async until(holds) {
      while (!holds(library)) await new Promise<void>((done) => waiting.add(done));
    },
    async settled() {
      await library.until(() => shelf !== null || failed);
      await keepUp();
      while (learning) {
        await learning;
        await keepUp();
      }
    },
    async close() {
      closed = true;
      clearInterval(poll);
      await close();
    },
  };

  /** Runs once more after the present run for all who ask meanwhile: what they have seen committed is then read. */
  const keepUp = inTurn(async () => {
    try {
      if (shelf) await readChanges(shelf);
      else shelf = await load();
      failed = false;
      if (!learning && shelf && mustLearn(shelf)) learning = learn(shelf).finally(() => (learning = null));
    } catch (error) {
      if (closed) return;
      failed = true;
      report(`product library: ${(error as Error).message}`);
    }
    tell();
  });

  async function load() {
    const [held] = await db.select({ version: sql<number>`coalesce(max(${libraryChanges.version}), 0)`.mapWith(Number) }).from(libraryChanges);
    const loaded = new Shelf([], beijingDay(await clock(db)));
    const fill = async () => {
      for await (const listed of listedInPages(db)) loaded.change([], listed);
    };
    await ((await db.$count(products, eq(products.status, "listed"))) > tagsFirst ? takeTags(loaded, reference, fill) : fill());
    version = held?.version ?? 0;
    return loaded;
  }

  async function readChanges(held: Shelf) {
    const [news] = await db.execute<{ changed: [version: number, id: string][] | null; lesson: number }>(sql`
      select (select json_agg(json_build_array(c.version, c.product_id)) from ${libraryChanges} c where c.version > ${version}) as changed,
        (select coalesce(max(id), 0)::int from ${libraryLessons}) as lesson`);
    if (news?.changed) {
      const ids = news.changed.map(([, id]) => id);
      held.change(ids, await loadListed(db, inArray(products.id, ids)));
      version = Math.max(...news.changed.map(([one]) => one));
    }
    latest = news?.lesson ?? 0;
  }

  const mustLearn = (held: Shelf) => !learningFailed && (!held.lesson?.whole || latest > lesson || held.outgrown);

  /** In the background; rankings go by what was learned before until it is exchanged. */
  async function learn(held: Shelf) {
    try {
      const agreed = await agreeOnLesson(db, held.versions());
      const taken = await takeLesson(db, reference, agreed, held.begin(agreed.products));
      held.take(taken.lesson, taken.index);
      lesson = agreed.id;
      latest = Math.max(latest, lesson);
    } catch (error) {
      learningFailed = true;
      if (!closed) report(`product library: learning failed: ${(error as Error).message}`);
    } finally {
      tell();
    }
  }

  function tell() {
    for (const done of waiting) done();
    waiting.clear();
  }

  const poll = setInterval(() => {
    learningFailed = false;
    void keepUp();
  }, pollInterval);
  poll.unref();
  void keepUp();
  client
    .listen(
      "library",
      () => void keepUp(),
      () => void keepUp(),
    )
    .catch((error: Error) => closed || report(`product library: cannot listen: ${error.message}`));
  return library;
}

interface Running {
  /** The version of the library that is held. */
  readonly version: number;
  /** Digest of what stands learned. */
  readonly lesson: string;
  /** Resolves when something holds, looked at after each change that was taken up. */
  until(holds: (library: ProductLibrary & Running) => boolean): Promise<void>;
  /** Everything committed is taken up, and what is to be learned is learned. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What tags alone teach, quickly: the other thread begins while the shelf is filled. */
async function takeTags(shelf: Shelf, { taxonomy, digest }: Reference, fill: () => Promise<void>) {
  let products: ReadonlyMap<string, number> = new Map();
  const { learned, index } = await learnAside(taxonomy, "tags", async (to) => {
    await fill();
    products = shelf.versions();
    await to.present(shelf.begin(products));
  });
  shelf.take({ id: null, digest: `tags ${digest}`, products, learned, whole: false }, index);
}

/** One run at a time; who asks during a run gets the next one, together. */
function inTurn(run: () => Promise<void>): () => Promise<void> {
  let present: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = () => {
    next = null;
    present = run().finally(() => {
      present = null;
    });
    return present;
  };
  return () => {
    if (!present) return start();
    next ??= present.then(start);
    return next;
  };
}
