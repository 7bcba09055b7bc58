import { type ChildProcess, fork, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Served {
  origin: string;
  stop(): Promise<void>;
}

/** The built app as `npm start` runs it, over the database that the console commands use; the npm script gives it any free port, and has it believe for whom a request comes, as behind a proxy. */
export async function serveApp(): Promise<Served> {
  const child = spawn(process.execPath, ["app/server.ts"], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((done, failed) => {
    createInterface(child.stdout).on("line", (line) => {
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(line) ?? [];
      if (found) done(found);
    });
    child.once("exit", () => failed(new Error("the app did not start")));
  });
  return { origin: `http://127.0.0.1:${port}`, stop: () => ended(child, () => child.kill("SIGINT")) };
}

/** The same list without the app. */
export async function serveBare(): Promise<Served> {
  const child = fork(fileURLToPath(new URL("./bare-server.ts", import.meta.url)));
  const port = await new Promise<number>((done, failed) => {
    child.once("message", (message) => done(Number(message)));
    child.once("exit", () => failed(new Error("the bare endpoint did not start")));
  });
  return { origin: `http://127.0.0.1:${port}`, stop: () => ended(child, () => child.disconnect()) };
}

async function ended(child: ChildProcess, end: () => void) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  end();
  await gone;
}
