import { join } from "node:path";
import { type Logger, pino } from "pino";
import roll from "pino-roll";
import { toldOf } from "./told-error.server.ts";

export type Log = Pick<Logger, "info" | "warn" | "error">;

export interface LogSettings {
  directory: string;
  /** Files of days that are past. */
  keepDays: number;
}

/** A line of JSON for each event, a file a day; older files go. Nothing that a person typed stands in it, nor who is reading what they may. */
export async function openLog({ directory, keepDays }: LogSettings) {
  const file = join(directory, "anchang");
  const limit = { count: keepDays, removeOtherLogFiles: true };
  const stream = await roll({ file, frequency: "daily", dateFormat: "yyyy-MM-dd", extension: ".log", mkdir: true, mode: 0o600, limit });
  const log: Log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: toldOf } }, stream);
  return {
    log,
    close: () =>
      new Promise<void>((done) => {
        stream.once("close", done);
        stream.end();
      }),
  };
}

/** Parts of a path that only who was given them knows: links that work once. Ids are shorter. */
const secretPart = /[\w-]{40,}/g;

/** A path as the log has it: without its query, which holds what was searched for, and without what opens something. */
export const loggedPath = (url: string) => (url.split("?")[0] ?? "").replace(secretPart, "…").slice(0, 300);
