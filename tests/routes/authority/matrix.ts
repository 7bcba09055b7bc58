import { expect } from "vitest";
import { paths } from "#app/paths.ts";
import { limitCounts } from "#db/schema/index.ts";
import { today } from "#tests/features/matching/world.ts";
import { type Answer, startApp, type TestApp } from "#tests/support/app.ts";
import { allPatterns, type Params, pathOf, type SubjectsOf } from "./patterns.ts";
import { everybody, type Reader, together } from "./readers.ts";

/** Which table holds which routes; the first that fits. What fits none is the accounts’, and stands there. */
const areas = [
  ["drafts", /^(scenarios\/drafts|operate$|operate\/scenarios)/],
  ["dealings", /^(intents|intent-invitations|mistakes|scenarios\/:number\/(shortlist|intents))/],
  ["market", /^(scenarios|matching)/],
  ["products", /^(products|claims|confirmations|capabilities|catalogue)/],
  ["houses", /^(operate|organisations?|standings|qualifications|files|vendors)(\/|$)/],
  ["accounts", /^/],
] as const;
type Area = (typeof areas)[number][0];

const patternsOf = (area: Area) => allPatterns.filter((pattern) => areas.find(([, at]) => at.test(pattern))?.[0] === area);

/** What a form without fields would do to whoever sends it, and to all that they ask after: tested where it is used. */
const ends = new Set(["sign-out", "sign-in/demo", "organisation/departure", "organisation/withdrawal", "organisation/choice", "account/data/erasure"]);

const told = (method: string, { status, location }: Answer) =>
  status !== 303
    ? String(status)
    : location?.startsWith("/sign-in?")
      ? "sign in"
      : // whoever has no house is sent to where one gets one
        method === "GET" || location === paths.organisations()
        ? "sent on"
        : "done";
const refusals = ["404", "403", "sign in"];

/** Asks every route of an area as everybody, of every subject, and sends it an empty form; compares with the area’s table. */
export async function matrixOf(area: Area, subjectsOf: SubjectsOf) {
  const app = await startApp({ now: () => today });
  const asking = await everybody(app);
  const subjects = subjectsOf(app, asking);
  const lines: string[] = [];
  for (const pattern of patternsOf(area)) {
    const known = pattern.includes(":") ? subjects.filter(({ at }) => at.test(pattern)) : [{ what: "", make: async () => ({}) as Params }];
    expect(known.length, `no subject for ${pattern}`).toBeGreaterThan(0);
    for (const { what, make } of known) lines.push(...(await rowsOf(app, asking.readers, pattern, what, () => make(pattern))));
  }
  const text = `${lines.join("\n")}\n`;
  expect(text).not.toMatch(/\b(5\d\d|429) /);
  await expect(text).toMatchFileSnapshot(`${area}.txt`);
}

async function rowsOf({ db }: TestApp, readers: readonly Reader[], pattern: string, what: string, make: () => Promise<Params>) {
  let params = await make();
  const path = () => pathOf(pattern, params);
  const place = `/${pattern}${what && ` (${what})`}`;
  const rows: string[] = [];
  const asked = await Promise.all(readers.map(async ([, client]) => told("GET", await client.get(path()))));
  if (asked.some((answer) => answer !== "405")) rows.push(row("GET", place, asked, readers));
  if (ends.has(pattern)) return [...rows, row("POST", place, [], readers)];
  const sent: string[] = [];
  for (const [, client] of readers) {
    // how often one may ask is another question
    await db.delete(limitCounts);
    const answer = told("POST", await client.post(path()));
    // a route without an action says so to all
    if (answer === "405") return rows;
    sent.push(answer);
    if (answer === "done") params = await make();
  }
  return [...rows, row("POST", place, sent, readers)];
}

/** `200 owner, office · 403 audit · 404 all others`: who gets something is named, and of the refused all but the most. */
function row(method: string, place: string, answers: readonly string[], readers: readonly Reader[]) {
  const by = [
    ...Map.groupBy(
      answers.map((answer, i) => ({ answer, name: readers[i]?.[0] ?? "" })),
      ({ answer }) => answer,
    ),
  ].map(([answer, who]): [string, string[]] => [answer, who.map(({ name }) => name)]);
  const most = by.filter(([answer]) => refusals.includes(answer)).sort((a, b) => b[1].length - a[1].length)[0];
  const said = by
    .toSorted(([a], [b]) => Number(a === most?.[0]) - Number(b === most?.[0]) || Number(refusals.includes(a)) - Number(refusals.includes(b)))
    .map(([answer, who]) => `${answer} ${by.length === 1 ? "everybody" : answer === most?.[0] ? "all others" : named(who, readers)}`);
  return `${`${method.padEnd(4)} ${place}`.padEnd(84)} ${said.join(" · ") || "not sent: see the tests of what it does"}`;
}

function named(who: readonly string[], readers: readonly Reader[]) {
  if (who.length === readers.length - 1 && !who.includes("visitor")) return "everybody signed in";
  let left = [...who];
  const words: string[] = [];
  for (const [name, members] of together) {
    if (!members.every((one) => left.includes(one))) continue;
    left = left.filter((one) => !members.includes(one));
    words.push(name);
  }
  return [...left, ...words].join(", ");
}
