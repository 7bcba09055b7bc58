import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Where a request goes, the next one each time. */
export type Next = () => string;

/**
 * A client beside the servers, in a process of its own: keeps connections, sends no validator, so that nothing is answered from before, and
 * speaks for another visitor each time, so that what is limited by address is not.
 */
export function createClient(headers: Record<string, string> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  let visitor = 0;
  const next = () => {
    visitor = (visitor + 1) % 2 ** 24;
    return { ...headers, "X-Forwarded-For": `10.${visitor >> 16}.${(visitor >> 8) & 255}.${visitor & 255}` };
  };
  const get = (url: string) =>
    new Promise<number>((done, failed) => {
      const sent = performance.now();
      request(url, { agent, headers: next() }, (response) => {
        response.resume();
        response.on("error", failed);
        response.on("end", () => (response.statusCode === 200 ? done(performance.now() - sent) : failed(new Error(`${url}: ${response.statusCode}`))));
      })
        .on("error", failed)
        .end();
    });
  return { get, close: () => agent.destroy() };
}

export type Client = ReturnType<typeof createClient>;

/** As many requests as so many connections get answered, each sending the next at once; answers a second. */
export async function saturate({ get }: Client, next: Next, { connections, seconds }: { connections: number; seconds: number }) {
  const started = performance.now();
  const until = started + seconds * 1000;
  let answered = 0;
  const run = async () => {
    while (performance.now() < until) {
      await get(next());
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, run));
  return (answered * 1000) / (performance.now() - started);
}

/**
 * Requests that come when they come, `perSecond` on average with exponential gaps, whether earlier ones are answered or not; each time
 * counts from the moment when the request was due.
 */
export async function arrive({ get }: Client, next: Next, { perSecond, seconds }: { perSecond: number; seconds: number }) {
  const gaps = exponential(7);
  const times: Promise<number>[] = [];
  const started = performance.now();
  for (let due = 0; due < seconds * 1000; due += (gaps() * 1000) / perSecond) {
    const early = started + due - performance.now();
    if (early > 1) await sleep(early);
    const late = performance.now() - started - due;
    times.push(get(next()).then((time) => time + Math.max(0, late)));
  }
  return await Promise.all(times);
}

/** Numbers of mean 1, exponentially distributed, the same in every run. */
function exponential(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return -Math.log(1 - state / 4_294_967_296);
  };
}
