import { setTimeout as pause } from "node:timers/promises";
import type { Request, Response } from "express";
import pLimit from "p-limit";
import { line as bounds } from "#app/domain/identity/limits.ts";
import { bareAnswer } from "./bare-answer.server.ts";
import { addressClass } from "./limits.server.ts";

/** What anybody may send without a session, and what costs most: a password is derived, several statements wait for the same rows, a page is written. */
const costly = /^\/+(sign-in|sign-up|password-reset|invitations)(\/|$)/i;

/** Whether a request has to wait its turn. The gate has seen that its path decodes. */
export const waitsItsTurn = ({ method, path }: Pick<Request, "method" | "path">) => method === "POST" && costly.test(decodeURIComponent(path));

/** A line before work: so many are worked on at once, so many wait, of them so many from one address. Null where it is too long. */
export function openLine({ atOnce, waiting, ofOneAddress }: Record<"atOnce" | "waiting" | "ofOneAddress", number>) {
  const bounded = pLimit(atOnce);
  const standing = new Map<string, number>();
  return <Value>(address: string, work: () => Promise<Value>): Promise<Value> | null => {
    const own = standing.get(address) ?? 0;
    if (own >= ofOneAddress || bounded.pendingCount >= waiting) return null;
    standing.set(address, own + 1);
    return bounded(work).finally(() => {
      const left = (standing.get(address) ?? 1) - 1;
      if (left > 0) standing.set(address, left);
      else standing.delete(address);
    });
  };
}

/**
 * Has a flood of sign-ins wait in line, so that whoever reads is slowed by as many of them as are worked on at once. A place is taken only when all
 * of a form has come: who sends slowly holds none up.
 */
export function waitingLine() {
  const enter = openLine(bounds);
  return async (request: Request, response: Response, work: () => Promise<void>) => {
    if (!(await arrived(request))) return;
    const turn = enter(addressClass(request.ip), async () => {
      // nobody waits for it any more, or they were told to come again
      if (response.destroyed || response.headersSent) return;
      const begun = performance.now();
      // an answer that was overdue, or that nobody waits for, holds the line up no longer
      await Promise.race([work(), new Promise((done) => response.once("close", done))]);
      // half of the time is left to others
      await pause(Math.min(performance.now() - begun, bounds.longestRest), undefined, { ref: false });
    });
    if (turn) return await turn;
    // who asks again as soon as they are answered is answered slowly, and not all of them at one instant
    await pause(bounds.pauseMilliseconds * (0.5 + Math.random()), undefined, { ref: false });
    if (!response.destroyed && !response.headersSent) bareAnswer(response.set("Retry-After", "2"), 503);
  };
}

/** Waits until all of a form is here, and leaves it to be read; false where its sender left. */
async function arrived(request: Request) {
  if (request.complete || !Number(request.headers["content-length"])) return true;
  const chunks: Buffer[] = [];
  await new Promise<void>((done) => {
    const look = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) chunks.push(chunk);
      if (!request.complete && !request.destroyed) return;
      request.off("readable", look).off("close", look);
      // within the same turn, or the stream would say that it has ended
      if (request.complete) request.unshift(Buffer.concat(chunks));
      done();
    };
    request.on("readable", look).on("close", look);
  });
  return request.complete;
}
