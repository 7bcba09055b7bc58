import type { Log } from "./log.server.ts";
import type { RecordEntry } from "./record-entry.server.ts";
import { inTransaction } from "./transaction.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

/** How many refusals of a kind leave a row of their own for one person in a minute; the rest are counted in one. */
export const refusalsPerMinute = 20;
const minute = 60_000;

interface Window {
  since: number;
  count: number;
  /** The last that was counted. */
  ctx: UseCaseContext;
  entry: RecordEntry;
}

/**
 * What people were refused, each in a transaction of its own that nobody waits for: how long an answer takes tells nothing. One of these a
 * process.
 */
export function openRefusals({ log, now = Date.now }: { log: Log; now?: () => number }) {
  const windows = new Map<string, Window>();
  const writing = new Set<Promise<void>>();
  const write = (ctx: UseCaseContext, entry: RecordEntry) => {
    const written = inTransaction(ctx, async ({ note }) => note({ ...entry, outcome: "refused" }))
      .catch((error: Error) => log.error({ error }, "a refusal is not in the record"))
      .finally(() => writing.delete(written));
    writing.add(written);
  };
  const close = (key: string, { count, since, ctx, entry }: Window) => {
    windows.delete(key);
    const more = count - refusalsPerMinute;
    // it may come after its person was erased; the rows before it say from where
    if (more > 0) write(ctx, { ...entry, placeless: true, details: { ...entry.details, more, since: new Date(since).toISOString() } });
  };
  /** Says how many more there were, for the minutes that are over. */
  const sweep = () => {
    for (const [key, window] of windows) if (now() - window.since >= minute) close(key, window);
  };
  const timer = setInterval(sweep, minute / 4).unref();

  return {
    note(ctx: UseCaseContext, entry: RecordEntry) {
      sweep();
      const personId = entry.by?.personId ?? (ctx.actor.kind === "person" ? ctx.actor.personId : "");
      const key = `${entry.action} ${personId}`;
      const window = windows.get(key) ?? { since: now(), count: 0, ctx, entry };
      windows.set(key, Object.assign(window, { count: window.count + 1, ctx, entry }));
      if (window.count <= refusalsPerMinute) write(ctx, entry);
    },
    sweep,
    /** Until all that was noted is written. */
    async settled() {
      while (writing.size > 0) await Promise.all(writing);
    },
    async close() {
      clearInterval(timer);
      // the count stands after what it adds to
      await this.settled();
      for (const [key, window] of windows) close(key, window);
      await this.settled();
    },
  };
}
