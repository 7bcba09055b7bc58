import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { scenarioInReview } from "../../features/scenarios/world.ts";
import { requestedConfirmation } from "./world.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
const place: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp({ now: () => now });
  const { id } = await scenarioInReview(app.cast);
  const own = await scenarioInReview(app.cast, "mixed");
  const tested = await requestedConfirmation(app.cast, "tested");
  const deployed = await requestedConfirmation(app.cast, "deployed");
  Object.assign(place, {
    desk: paths.desk(),
    queue: paths.operate(),
    review: paths.operateScenario(id),
    "review of the mixed house's": paths.operateScenario(own.id),
    return: paths.scenarioReturn(id),
    "return of the mixed house's": paths.scenarioReturn(own.id),
    "nobody's review": paths.operateScenario("no-such-scenario"),
    report: paths.confirmation(tested),
    "report's refusal": paths.confirmationRefusal(tested),
    deployment: paths.confirmation(deployed),
    "deployment's refusal": paths.confirmationRefusal(deployed),
    "nobody's confirmation": paths.confirmation("no-such-request"),
  });
});

const readers: House[] = ["owner", "secondOwner", "vendor", "secondVendor", "office", "audit", "mixed"];
/** Who gets which answer, house by house in the order above; the owner of each. */
const table: [string, number[]][] = [
  //                              owner 2nd   vendor 2nd  office audit mixed
  ["desk", [200, 200, 200, 200, 200, 200, 200]],
  ["queue", [404, 404, 404, 404, 200, 404, 200]],
  ["review", [404, 404, 404, 404, 200, 404, 200]],
  ["review of the mixed house's", [404, 404, 404, 404, 200, 404, 200]],
  ["return", [404, 404, 404, 404, 200, 404, 200]],
  ["return of the mixed house's", [404, 404, 404, 404, 200, 404, 403]],
  ["nobody's review", [404, 404, 404, 404, 404, 404, 404]],
  ["report", [404, 404, 200, 404, 200, 200, 200]],
  ["report's refusal", [404, 404, 403, 404, 200, 403, 200]],
  ["deployment", [200, 404, 200, 404, 200, 200, 200]],
  ["deployment's refusal", [200, 404, 403, 404, 403, 403, 403]],
  ["nobody's confirmation", [404, 404, 404, 404, 404, 404, 404]],
];

describe("who may open what", () => {
  test.each(table)("%s", async (name, expected) => {
    const answers = await Promise.all(readers.map(async (house) => (await (await app.as(house)).get(place[name] ?? "")).status));
    expect(answers).toEqual(expected);
  });

  test.each(table.map(([name]) => name))("%s: a visitor signs in first and comes back", async (name) => {
    const path = place[name] ?? "";
    expect(await app.visitor.get(path)).toMatchObject({ status: 303, location: `/sign-in?${new URLSearchParams({ next: path })}` });
  });

  test("none of it costs more than six statements, seven for an operator, whose desk with its five queues takes eight, six for each row that papers or a refusal leave, two for that of a scenario read, three for that of the queues", async () => {
    const rows: Record<string, number> = { report: 1, "report's refusal": 1, deployment: 1, "deployment's refusal": 2 };
    const readings: Record<string, number> = {
      "office: review": 2,
      "office: review of the mixed house's": 2,
      "office: return": 2,
      "office: return of the mixed house's": 2,
      "office: desk": 3,
      "office: queue": 3,
    };
    const clients = { office: await app.as("office"), owner: await app.as("owner"), vendor: await app.as("vendor") };
    const seen: [string, number, number][] = [];
    for (const [house, client] of Object.entries(clients))
      for (const name of Object.keys(place)) {
        const ask = () => client.get(place[name] ?? "").then(() => app.refusals.settled());
        const row = 6 * (rows[name] ?? 0) + (readings[`${house}: ${name}`] ?? 0);
        seen.push([`${house}: ${name}`, (await app.queriesOf(ask)) - row, house === "office" ? 7 : 6]);
      }
    expect(seen.filter(([name, queries, most]) => queries > (name === "office: desk" ? 8 : most))).toEqual([]);
  });
});

describe("a viewer reads and is told why there is no button", () => {
  test("of the review", async () => {
    const viewer = await app.as("office", "viewer");
    const page = await viewer.get(place.review ?? "");
    expect(page.status).toBe(200);
    expect(page.text).toContain("您在本单位是查阅人");
    expect(page.html).not.toContain('name="revision"');
    expect((await viewer.get(place.return ?? "")).status).toBe(403);
  });

  test("of the confirmation", async () => {
    const page = await (await app.as("owner", "viewer")).get(place.deployment ?? "");
    expect(page.text).toContain("您在本单位是查阅人");
    expect(page.html).not.toContain(`${place.deployment}/approval`);
  });
});
