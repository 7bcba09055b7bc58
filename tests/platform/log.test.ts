import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loggedPath, openLog } from "#app/platform/log.server.ts";
import { securityTxt } from "#app/platform/security-txt.server.ts";
import { toldOf } from "#app/platform/told-error.server.ts";
import { place } from "#tests/support/place.ts";

let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(await place(), "anchang-log-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const lines = () =>
  readdirSync(directory)
    .filter((name) => /^anchang\.\d{4}-\d\d-\d\d\.\d+\.log$/.test(name))
    .flatMap((name) => readFileSync(join(directory, name), "utf8").trimEnd().split("\n"));

test("a line of JSON for each event, whatever stands in it, for its owner's eyes", async () => {
  const { log, close } = await openLog({ directory, keepDays: 30 });
  log.info({ path: '/a\r\n{"level":50}\u001b[31m零信任' }, "request");
  log.error({ error: new Error("boom") }, "broke");
  await close();
  expect(lines().map((line) => JSON.parse(line).msg)).toEqual(["request", "broke"]);
  expect(lines()[0]).not.toMatch(/\p{Cc}/u);
  expect(readdirSync(directory).map((name) => statSync(join(directory, name)).mode & 0o777)).toEqual([0o600]);
});

describe("an error is told", () => {
  test("without what a statement was sent with", () => {
    const cause = Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (subject)=(someone@example.cn) already exists." });
    const told = JSON.stringify(toldOf(new Error("Failed query: insert into identities values ($1)\nparams: someone@example.cn", { cause })));
    expect(told).toMatch(/insert into identities.*23505/);
    expect(told).not.toContain("someone@example.cn");
  });

  test("whatever was thrown", () => {
    expect(toldOf("x".repeat(9000)).message).toHaveLength(500);
    expect(toldOf(undefined)).toMatchObject({ name: "undefined" });
  });
});

test.each([
  ["/scenarios/SC-2026-0001?q=secret", "/scenarios/SC-2026-0001"],
  [`/invitations/${"aB-_".repeat(11)}`, "/invitations/…"],
  ["/scenarios/drafts/0b1f6a52-6a3c-4a61-9a53-3a3b1c2d4e5f/need", "/scenarios/drafts/0b1f6a52-6a3c-4a61-9a53-3a3b1c2d4e5f/need"],
])("%s stands in the log as %s", (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});

test("security.txt says whom to tell, in words of RFC 9116, and runs out within a year", () => {
  const text = securityTxt({ contact: "mailto:security@example.cn", origin: "https://anchang.example", now: new Date("2026-11-21T00:00:00Z") });
  expect(text).toMatch(
    /^Contact: mailto:security@example\.cn\nExpires: 2027-05-20T00:00:00\.000Z\nPreferred-Languages: zh, en\nCanonical: https:\/\/anchang\.example\//,
  );
});
