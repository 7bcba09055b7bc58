import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { type Log, loggedPath } from "./log.server.ts";
import type { Preferences } from "./preferences.server.ts";

interface Known {
  requestId: string;
  preferences: Preferences;
  context?: { readonly reader: string | null };
}

export const knownOf = (response: Response) => response.locals as Known;

/** Gives each request an id, which its answer carries, and the log a line when it has been answered: no query, no form, no cookie. */
export const requestLog = (log: Log) => (request: Request, response: Response, next: NextFunction) => {
  const begun = performance.now();
  const known = knownOf(response);
  known.requestId = randomBytes(6).toString("hex");
  response.set("X-Request-Id", known.requestId);
  response.once("close", () => {
    const { method, originalUrl, ip } = request;
    const ms = Math.round(performance.now() - begun);
    const person = known.context?.reader ?? undefined;
    const broken = response.writableFinished ? undefined : true;
    log.info({ id: known.requestId, method, path: loggedPath(originalUrl), status: response.statusCode, ms, from: ip, person, broken }, "request");
  });
  next();
};
