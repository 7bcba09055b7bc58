import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** Ours without what would sway the app: a process started in a test sees only what the test says. */
const environment = (own: Record<string, string>) => ({ PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production" as const, ...own });

/** A process of this Node that has been started, with what it has said so far. */
export function launch(args: string[], own: Record<string, string>) {
  const child = spawn(process.execPath, args, { env: environment(own), stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const hear = (stream: "out" | "err") => (chunk: Buffer) => {
    said[stream] += chunk.toString("utf8");
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear("out"));
  child.stderr.on("data", hear("err"));
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  return {
    said,
    ended,
    pid: child.pid ?? 0,
    /** Until it says something, or ends without having said it. */
    says: (what: RegExp) =>
      new Promise<void>((done, failed) => {
        const listener = () => what.test(said.out) && done();
        listeners.add(listener);
        listener();
        ended.then((code) => failed(new Error(`ended (${code}) without saying ${what}:\n${said.out}${said.err}`)));
      }),
    /** Asks it to end, and answers its exit code. */
    stop(signal: "SIGINT" | "SIGTERM" | "SIGKILL" = "SIGINT") {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs to the end. */
export async function run(args: string[], own: Record<string, string>) {
  const { said, ended } = launch(args, own);
  return { code: await ended, ...said };
}

export const freePort = () =>
  new Promise<number>((done, failed) => {
    const server = createServer()
      .once("error", failed)
      .listen(0, "127.0.0.1", () => {
        const { port } = server.address() as { port: number };
        server.close(() => done(port));
      });
  });
