import { setTimeout as pause } from "node:timers/promises";
import type { Request, Response } from "express";
import { line as bounds } from "#app/domain/identity/limits.ts";
import { atTheDoor } from "./at-the-door.server.ts";
import { bareAnswer } from "./bare-answer.server.ts";
import type { Application } from "./context.server.ts";
import { openLine } from "./open-line.server.ts";
import { pagePath } from "./page-path.server.ts";
import { wholeForm } from "./whole-form.server.ts";

/** What anybody may send without a session, and what costs most: a password is derived, several statements wait for the same rows, a page is written. */
const costly = /^\/(sign-in|sign-up|password-reset|invitations)(\/|$)/i;

/** Whether a request has to wait its turn. The gate has seen that its path decodes. */
export const waitsItsTurn = ({ method, path }: Pick<Request, "method" | "path">) => method === "POST" && costly.test(decodeURIComponent(pagePath(path)));
/** A path as the site map writes it, in whatever case it came; the gate has seen to the rest. */
const plain = (path: string) =>
  decodeURIComponent(pagePath(path))
    .replace(/(?<=.)\/$/, "")
    .toLowerCase();
/** Most of a form that is looked into: an address and a password are shorter. */
const longestForm = 20_000;

/**
 * Has a flood of sign-ins wait in line, so that whoever reads is slowed by as many of them as are worked on at once. A place is taken only when all
 * of a form has come: who sends slowly holds none up.
 */
export function waitingLine(house: Pick<Application, "db" | "clock" | "origin" | "sessions">) {
  const line = openLine(bounds);
  return async (request: Request, response: Response, work: () => Promise<void>) => {
    const sent = await wholeForm(request);
    if (!sent) return;
    const body = sent.length > longestForm ? "" : sent.toString("utf8");
    const { lane, comer, wait } = await atTheDoor(house, { path: plain(request.path), cookies: request.headers.cookie ?? null, from: request.ip, body });
    // who is held back anyway takes nobody's place: where others wait they are told so at once
    if (wait !== null && line.isWaitedIn()) return bareAnswer(response.set("Retry-After", String(wait)), 429);
    const turn = line.enter({ comer, lane }, async () => {
      // nobody waits for it any more, or they were told to come again
      if (response.destroyed || response.headersSent) return true;
      const begun = performance.now();
      // an answer that was overdue, or that nobody waits for, holds the line up no longer
      await Promise.race([work(), new Promise((done) => response.once("close", done))]);
      // half of the time is left to others
      await pause(Math.min(performance.now() - begun, bounds.longestRest), undefined, { ref: false });
      return true;
    });
    if (await turn) return;
    // who asks again as soon as they are answered is answered slowly, and not all of them at one instant
    await pause(bounds.pauseMilliseconds * (0.5 + Math.random()), undefined, { ref: false });
    if (!response.destroyed && !response.headersSent) bareAnswer(response.set("Retry-After", "2"), 503);
  };
}
