import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { mailLimits } from "#app/domain/identity/limits.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { sendDueLetters, sendLetter, smtpCarrier, sweepLetters } from "#app/platform/post.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Database } from "#db/client.server.ts";
import { letters } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { launch } from "#tests/support/process.ts";
import { smtpSink } from "#tests/support/smtp-sink.ts";

let db: Database;
let url: string;
let cast: Cast;
let sink: Awaited<ReturnType<typeof smtpSink>>;
beforeAll(async () => {
  ({ db, url } = await freshDatabase());
  cast = await createCast(db);
  sink = await smtpSink();
});
beforeEach(async () => {
  await db.delete(letters);
  sink.taken.length = 0;
  sink.turns = {};
});

const start = new Date("2026-11-20T02:00:00Z");
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const letter: Letter = { to: "lin@example.cn", subject: "欢迎来到安场", text: "您好！\n请打开链接。\n.\n完", locale: "zh-CN" };

/** Writes a letter in a change of its own. */
const write = (own: Partial<Letter> = {}) => inTransaction(cast.contextFor(visitor, { now: start }), ({ mail }) => mail({ ...letter, ...own }));
const all = () => db.select().from(letters);
const only = async () => {
  const [row, ...more] = await all();
  if (!row || more.length > 0) throw new Error(`${more.length + (row ? 1 : 0)} letters`);
  return row;
};
const reports: string[] = [];
const postAt = (now: Date, keepText = false) => ({
  db,
  clock: async () => now,
  keepText,
  carry: smtpCarrier(sink.url, "安场 <no-reply@anchang.test>"),
  report: (line: string) => void reports.push(line),
});
const worker = (now: Date) => launch(["tests/support/post-worker.ts", url, sink.url, now.toISOString()], {});

describe("a letter belongs to the change that writes it", () => {
  test("it is there, due, with its job, once the change stands; and never if it does not", async () => {
    const jobs: unknown[] = [];
    const ctx = { ...cast.contextFor(visitor, { now: start }), enqueue: async (_: unknown, job: string, data: object) => void jobs.push([job, data]) };
    await inTransaction(ctx, ({ mail }) => mail(letter));
    const row = await only();
    expect(row).toMatchObject({ ...letter, dueAt: start, sentAt: null, attempts: 0 });
    expect(jobs).toEqual([["send-letter", { id: row.id }]]);
    const failing = inTransaction(ctx, async ({ mail }) => {
      await mail(letter);
      throw new Error("broken off");
    });
    await expect(failing).rejects.toThrow("broken off");
    expect(await all()).toHaveLength(1);
  });

  test.each(["a@b.cn, c@d.cn", "a@b.cn\nBcc: c@d.cn", "<a@b.cn>", "a@b", "a b@c.cn", "a@b.cn\0", "", `${"长".repeat(65)}@b.cn`, `a@${"b".repeat(64)}.cn`])(
    "%j is no address to write to",
    async (to) => {
      await expect(write({ to })).rejects.toThrow("no address");
      expect(await all()).toEqual([]);
    },
  );
});

describe("what is sent", () => {
  test("goes once, in words that arrive as they were written, and its text is kept no longer", async () => {
    await write();
    const { id } = await only();
    expect(await sendLetter(postAt(start), id)).toBe(true);
    expect(await sendLetter(postAt(minutesOn(600)), id)).toBe(false);
    expect(await only()).toMatchObject({ sentAt: start, dueAt: null, text: null, attempts: 1 });
    expect(sink.taken).toHaveLength(1);
    const [head = "", body = ""] = sink.taken[0]?.raw.split("\r\n\r\n") ?? [];
    expect(head).toContain(`Message-ID: <${id}@anchang.test>`);
    expect(head).toContain("Date: Fri, 20 Nov 2026 02:00:00 +0000");
    expect(head).toContain("Content-Language: zh-CN");
    expect(/Content-Transfer-Encoding: base64/.test(head) ? Buffer.from(body, "base64").toString("utf8") : body).toContain("请打开链接。");
    expect(sink.taken[0]?.to).toEqual(["lin@example.cn"]);
  });

  test("a line end in a subject makes no header", async () => {
    await write({ subject: "欢迎\r\nBcc: thief@example.cn\u2028X-Loot: 1" });
    expect((await only()).subject).toBe("欢迎 Bcc: thief@example.cn X-Loot: 1");
    await sendDueLetters(postAt(start));
    expect(sink.taken[0]?.to).toEqual(["lin@example.cn"]);
    expect(sink.taken[0]?.raw).not.toMatch(/^(Bcc|X-Loot):/m);
  });

  test("where the mailbox is open its text stays", async () => {
    await write();
    await sendDueLetters(postAt(start, true));
    expect(await only()).toMatchObject({ sentAt: start, text: letter.text });
  });

  test("of twenty that begin at once, one sends", async () => {
    await write();
    const { id } = await only();
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendLetter(postAt(start), id)));
    expect([sent.filter(Boolean).length, sink.taken.length]).toEqual([1, 1]);
  });
});

describe("a mail server that does not take it", () => {
  test("for now: it is tried again, later each time, and given up in the end; what is reported names no reader", async () => {
    await write();
    const { id } = await only();
    sink.turns.beforeTaking = () => {
      throw Object.assign(new Error("greylisted"), { responseCode: 451 });
    };
    const gaps: number[] = [];
    for (let now = start; ; ) {
      await sendLetter(postAt(now), id);
      const { dueAt } = await only();
      if (!dueAt) break;
      gaps.push((dueAt.getTime() - now.getTime()) / 60_000);
      expect(await sendLetter(postAt(new Date(dueAt.getTime() - 1)), id)).toBe(false);
      now = dueAt;
    }
    expect(gaps).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(await only()).toMatchObject({ attempts: mailLimits.attempts, sentAt: null, dueAt: null, text: null });
    expect(reports).not.toEqual([]);
    expect(reports.join()).not.toMatch(/lin@|example|链接/);
  });

  test("for good: it is given up at once", async () => {
    await write();
    sink.turns.beforeTaking = () => {
      throw Object.assign(new Error("no such mailbox"), { responseCode: 550 });
    };
    await sendDueLetters(postAt(start));
    expect(await only()).toMatchObject({ attempts: 1, sentAt: null, dueAt: null, text: null });
  });

  test("one that cannot be sent holds up no other", async () => {
    await write({ to: "first@example.cn" });
    await write({ to: "second@example.cn" });
    sink.turns.beforeTaking = (to) => {
      if (to.startsWith("first")) throw Object.assign(new Error("greylisted"), { responseCode: 451 });
    };
    await sendDueLetters(postAt(start));
    expect(sink.taken.map(({ to }) => to)).toEqual([["second@example.cn"]]);
  });
});

describe("a worker that is killed", () => {
  test("before the letter was taken: nothing is lost, and it arrives once", async () => {
    await write();
    const dying = worker(start);
    sink.turns.beforeTaking = () => dying.stop("SIGKILL");
    expect(await dying.ended).toBeNull();
    expect(sink.taken).toEqual([]);
    sink.turns = {};
    expect(await worker(start).ended, "not due again yet").toBe(0);
    expect(sink.taken).toEqual([]);
    expect(await worker(minutesOn(mailLimits.firstPauseMinutes)).ended).toBe(0);
    expect(sink.taken).toHaveLength(1);
    expect((await only()).sentAt).not.toBeNull();
  });

  test("after it was taken, before it was marked: it comes once more, the same to the byte, under the same Message-ID, and then never again", async () => {
    await write();
    const dying = worker(start);
    sink.turns.beforeTelling = () => dying.stop("SIGKILL");
    expect(await dying.ended).toBeNull();
    sink.turns = {};
    for (const minutes of [1, 2, 600]) expect(await worker(minutesOn(minutes)).ended).toBe(0);
    expect(sink.taken).toHaveLength(2);
    expect(sink.taken[1]?.raw).toBe(sink.taken[0]?.raw);
    expect(sink.taken[0]?.messageId).toMatch(/^<[\w-]+@anchang\.test>$/);
  });

  test("once it is marked: it does not come again", async () => {
    await write();
    expect(await worker(start).ended).toBe(0);
    expect(await worker(minutesOn(600)).ended).toBe(0);
    expect(sink.taken).toHaveLength(1);
  });
});

test("what is too old is not sent, its link is kept no longer, and in the end it is forgotten", async () => {
  const hoursOn = (hours: number) => minutesOn(hours * 60);
  await write();
  await sweepLetters(postAt(hoursOn(mailLimits.goodForHours)));
  expect((await only()).text).toBe(letter.text);
  await sendDueLetters(postAt(hoursOn(mailLimits.goodForHours)));
  await sweepLetters(postAt(hoursOn(mailLimits.goodForHours + 1)));
  expect([await only(), sink.taken]).toMatchObject([{ text: null, dueAt: null, sentAt: null }, []]);
  await sweepLetters(postAt(hoursOn(mailLimits.rememberedDays * 24 + 1)));
  expect(await db.select().from(letters).where(eq(letters.to, letter.to))).toEqual([]);
});
