import type { Response } from "express";
import { bareAnswer } from "./bare-answer.server.ts";
import { isAway, retryAfter } from "./database-away.server.ts";
import type { Log } from "./log.server.ts";
import { knownOf } from "./request-log.server.ts";

/** Longest that an answer may take before the reader is told to come back, in milliseconds. */
const longest = 12_000;

/** Answers 503 with Retry-After when the database is away or silent, never a hang; other errors are bugs: 500, logged. */
export async function answerWithin(
  response: Response,
  { log, dropSilent }: { log: Log; dropSilent: (() => void) | undefined },
  answer: (next: (error?: unknown) => void) => Promise<void>,
  within = longest,
) {
  let overdue = false;
  const late = setTimeout(() => {
    overdue = true;
    dropSilent?.();
    unavailable(response);
  }, within);
  const failed = (error: unknown) => {
    // the reader has had an answer: what comes of it now is no second failure
    if (overdue) return log.warn({ id: knownOf(response).requestId, error }, "overdue");
    const away = isAway(error);
    log.error({ id: knownOf(response).requestId, error }, away ? "database away" : "broke");
    if (away) return unavailable(response);
    if (!response.headersSent) bareAnswer(response, 500);
  };
  try {
    await answer((error) => error !== undefined && failed(error));
  } catch (error) {
    failed(error);
  } finally {
    clearTimeout(late);
  }
}

function unavailable(response: Response) {
  if (!response.headersSent) bareAnswer(response.set("Retry-After", retryAfter), 503);
}
