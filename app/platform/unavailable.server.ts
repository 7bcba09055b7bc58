import type { Response } from "express";
import { bareAnswer } from "./bare-answer.server.ts";

/** Longest that an answer may take before the reader is told to come back, in milliseconds. */
const longest = 12_000;

/** Answers 503 with Retry-After when the database is away or silent, never a hang; other errors are bugs: 500, logged. */
export async function answerWithin(response: Response, answer: (next: (error?: unknown) => void) => Promise<void>) {
  const late = setTimeout(() => unavailable(response), longest);
  const failed = (error: unknown) => {
    if (isAway(error)) return unavailable(response);
    console.error(error);
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
  if (response.headersSent) return;
  bareAnswer(response.set("Retry-After", "5"), 503);
}

/** Whether the error says that the database could not be reached or gave up. */
export function isAway(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return (code !== undefined && /^(ECONNREFUSED|ECONNRESET|CONNECTION_|CONNECT_TIMEOUT|57P0[123]|57014)/.test(code)) || (cause !== undefined && isAway(cause));
}
