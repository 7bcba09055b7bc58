import { parseArgs } from "node:util";
import { paths } from "#app/paths.ts";
import { against, machine, median, milliseconds, quantile, table } from "./bench/figures.ts";
import { listAddresses } from "./bench/list-addresses.ts";
import { arrive, createClient, type Next, saturate } from "./bench/load.ts";
import { type Served, serveApp, serveBare } from "./bench/servers.ts";

/**
 * `npm run bench:web [-- --rounds 5 --seconds 4]`: what the app costs beside the bare statements of its scenario list, in turns in one
 * run; its times at 70 % of what it can answer; and what the ranking adds to a page. Both servers are processes of their own over the
 * database that `npm start` uses; every address is asked for once only, so nothing can be answered from before.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" } } });
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const connections = 32;
/** The demo's operator. */
const operator = "何秉正";
const aims = { ratio: 0.35, tail: 4, ranking: 15 };
let asked = 0;

console.log(machine());
const app = await serveApp();
try {
  const bare = await serveBare();
  try {
    const saturation = await compare(app, bare);
    await underWay(app, saturation);
  } finally {
    await bare.stop();
  }
  await rankingPages(app);
} finally {
  await app.stop();
}
console.log(machine());

/** Answers a second of both, plain and compressed; the app's with compression, as browsers ask. */
async function compare(app: Served, bare: Served) {
  const ways = ["identity", "gzip"] as const;
  const rates = { identity: { app: [] as number[], bare: [] as number[] }, gzip: { app: [] as number[], bare: [] as number[] } };
  for (let round = 0; round <= rounds; round++) {
    for (const way of ways) {
      for (const [name, { origin }] of [["app", app] as const, ["bare", bare] as const]) {
        const client = createClient({ "Accept-Encoding": way });
        const rate = await saturate(client, listOf(origin), { connections, seconds });
        client.close();
        // the first round only warms up
        if (round > 0) rates[way][name].push(rate);
      }
    }
  }
  const row = (way: (typeof ways)[number]) => {
    const [ours, theirs] = [median(rates[way].app), median(rates[way].bare)];
    return [way, ours.toFixed(0), theirs.toFixed(0), (ours / theirs).toFixed(3), against(ours / theirs >= aims.ratio, `≥ ${aims.ratio}`)];
  };
  console.log(`\nscenario list, answers a second (${connections} connections, median of ${rounds} rounds of ${seconds} s)`);
  console.log(table([["", "app", "bare", "ratio", ""], ...ways.map(row)]));
  return median(rates.gzip.app);
}

/** Requests at 70 % of what the app can answer, arriving by themselves. */
async function underWay({ origin }: Served, saturation: number) {
  const client = createClient({ "Accept-Encoding": "gzip" });
  const perSecond = 0.7 * saturation;
  const times = await arrive(client, listOf(origin), { perSecond, seconds: 5 * seconds });
  client.close();
  const [p50, p95, p99] = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 0.99)];
  console.log(`\nscenario list of the app at ${perSecond.toFixed(0)} requests a second, 70 % of its most (gzip, random arrivals, ${times.length} requests)`);
  console.log(
    `p50 ${milliseconds(p50)}  p95 ${milliseconds(p95)}  p99 ${milliseconds(p99)} = ${(p99 / p50).toFixed(1)} × p50, ${against(p99 <= aims.tail * p50, `≤ ${aims.tail} ×`)}`,
  );
}

/** A scenario's page and its ranking, one after the other, as an operator reads them. */
async function rankingPages({ origin }: Served) {
  const cookie = await signIn(origin);
  if (!cookie) return console.log("\nranking pages: not measured, the demo's operator cannot sign in here");
  const client = createClient({ "Accept-Encoding": "gzip", Cookie: cookie });
  const list = await fetch(`${origin}/scenarios?status=open`).then((answer) => answer.text());
  const numbers = [...new Set(list.match(/SC-\d{4}-\d{4}/gu))].slice(0, 10);
  const times = { page: [] as number[], ranking: [] as number[] };
  for (let n = 0; n < 40 * numbers.length; n++) {
    const number = numbers[n % numbers.length] ?? "";
    const [page, ranking] = [
      await client.get(`${origin}${paths.scenario(number)}?n=${n}`),
      await client.get(`${origin}${paths.scenarioCandidates(number)}?n=${n}`),
    ];
    if (n < 10 * numbers.length) continue;
    times.page.push(page);
    times.ranking.push(ranking);
  }
  client.close();
  const added = median(times.ranking) - median(times.page);
  const row = (name: string, of: number[]) => [name, milliseconds(median(of)), milliseconds(quantile(of, 0.95)), milliseconds(quantile(of, 0.99))];
  console.log(`\nranking page of an operator, one request at a time, ${times.page.length} each over ${numbers.length} scenarios`);
  console.log(table([["", "p50", "p95", "p99"], row("/scenarios/N", times.page), row("/scenarios/N/candidates", times.ranking)]));
  console.log(`the ranking adds ${milliseconds(added)} at p50, ${against(added <= aims.ranking, `≤ ${aims.ranking} ms`)}`);
}

/** By the demo's one click, which stands for password and code. */
async function signIn(origin: string) {
  const page = await fetch(`${origin}${paths.signIn()}`).then((answer) => answer.text());
  const [, person] = new RegExp(`value="([^"]+)"[^>]*>[^<]*<span[^>]*> ${operator}<`, "u").exec(page) ?? [];
  if (!person) return null;
  const answer = await fetch(`${origin}${paths.demoSignIn()}`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ person, next: "/" }),
  });
  return answer.status === 303 ? (answer.headers.get("set-cookie")?.split(";")[0] ?? null) : null;
}

/** The list's addresses in turn, each with a number that no other request has. */
function listOf(origin: string): Next {
  return () => {
    asked += 1;
    const address = listAddresses[asked % listAddresses.length] ?? "";
    return `${origin}${address}${address.includes("?") ? "&" : "?"}n=${asked}`;
  };
}
