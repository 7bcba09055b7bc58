import { execFile } from "node:child_process";
import type { Log } from "./log.server.ts";

/** Walks the record in a process of its own, as `npm run verify-record` does; what does not fit goes to the log, and to the auditors' page by itself. */
export const verifyAside = (log: Log) =>
  new Promise<void>((done) => {
    execFile(process.execPath, ["app/cli/verify-record.ts", "--events"], (error, said, complaint) => {
      if (error) log.error({ line: complaint.slice(0, 2000) }, "the record does not fit");
      else log.info({ line: said.trim() }, "the record fits");
      done();
    });
  });
