import type { OutgoingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { type Answer, startApp } from "#tests/support/app.ts";

const app = await startApp();
const owner = await app.as("owner");
const policyOf = ({ headers }: Answer) => headers["content-security-policy"];
/** The policy's parts, each once: of two of one name only the first counts. */
const partsOf = (answer: Answer) => String(policyOf(answer)).split(/;\s*/);

const script = { Accept: "*/*" };
const send = (method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string) => app.newVisitor().send(method, path, headers, body);
const form = (type: string, more: OutgoingHttpHeaders = {}) => ({ Origin: app.origin, "Content-Type": type, ...more });
const sheet = /href="(\/assets\/[^"]+\.css)"/.exec((await app.visitor.get("/")).html)?.[1] ?? "";

test.each<[string, number, () => Promise<Answer>]>([
  ["a page", 200, () => send("GET", "/")],
  ["a page's head", 200, () => send("HEAD", "/")],
  ["a page of somebody signed in", 200, () => owner.get(paths.desk())],
  ["what a page's scripts ask for", 200, () => owner.get(`${paths.desk()}.data`)],
  ["a page that is not there", 404, () => send("GET", "/nowhere")],
  ["a page that is not for the reader", 404, () => owner.get(paths.operate())],
  ["a form shown again", 422, () => app.newVisitor().post(paths.signIn(), { email: "a", password: "" })],
  ["the way to sign in", 303, () => send("GET", paths.desk())],
  ["… for scripts", 202, () => send("GET", `${paths.desk()}.data`)],
  ["the way from an address that takes forms alone", 303, () => send("GET", paths.signOut())],
  ["the way to a number in capitals", 301, () => send("GET", "/scenarios/sc-2026-0001")],
  ["the way after a form", 303, () => app.newVisitor().post(paths.language(), { locale: "en", back: "/" })],
  ["an address that is no text", 400, () => send("GET", "/%ff", script)],
  ["… as a page", 400, () => send("GET", "/%ff")],
  ["a form from elsewhere", 403, () => send("POST", "/sign-in", { ...script, "Sec-Fetch-Site": "cross-site" })],
  ["a method of no page", 405, () => send("DELETE", "/", script)],
  ["a method of none that is asked by other origins", 405, () => send("OPTIONS", "/", script)],
  ["a form sent to a page without one", 405, () => send("POST", "/", form("application/x-www-form-urlencoded", script), "")],
  ["a form of any length", 411, () => send("POST", "/sign-in", form("application/x-www-form-urlencoded", { "Transfer-Encoding": "chunked", ...script }))],
  ["a form too large", 413, () => send("POST", "/sign-in", form("application/x-www-form-urlencoded", script), "x".repeat(1_100_000))],
  ["a form of another kind", 415, () => send("POST", "/sign-in", form("text/plain", script), "x")],
  ["a foreign name", 421, () => send("GET", "/", { Host: "anchang.example", ...script })],
  ["/health", 200, () => send("GET", "/health", script)],
  ["security.txt", 200, () => send("GET", "/.well-known/security.txt", script)],
  ["a drawing", 200, () => send("GET", "/favicon.svg", script)],
  ["part of a drawing", 206, () => send("GET", "/favicon.svg", { Range: "bytes=0-9" })],
  ["a part that there is not, which no page of ours answers", 416, () => send("GET", "/favicon.svg", { Range: "bytes=999999-" })],
  ["a style sheet", 200, () => send("GET", sheet, script)],
  ["an asset that is gone", 404, () => send("GET", "/assets/gone.js", script)],
  ["one's own data, to be saved", 200, () => owner.get(paths.personalDataExport())],
])("%s (%i) stands in no frame", async (_, status, answer) => {
  const answered = await answer();
  expect([answered.status, partsOf(answered).filter((part) => part.startsWith("frame-ancestors"))]).toEqual([status, ["frame-ancestors 'none'"]]);
  expect(answered.headers["x-frame-options"]).toBe("DENY");
  const names = partsOf(answered).map((part) => part.split(" ")[0]);
  expect(new Set(names).size).toBe(names.length);
});

test("nor does the answer to who comes too often, or while the database is away", async () => {
  const own = await startApp();
  let held: Answer;
  do held = await own.visitor.post(paths.language(), { locale: "en", back: "/" }, script);
  while (held.status === 303);
  await own.disconnect();
  const away = await Promise.all([paths.home(), "/health"].flatMap((path) => [own.visitor.get(path), own.visitor.get(path, script)]));
  expect([held, ...away].map((answer) => [answer.status, partsOf(answer).includes("frame-ancestors 'none'")])).toEqual([
    [429, true],
    ...away.map(() => [503, true]),
  ]);
});

test("a page keeps its own longer policy, once; who has it already is told of none, which would take that one's place", async () => {
  for (const path of [paths.home(), "/favicon.svg"]) {
    const first = await app.visitor.get(path);
    const again = await app.visitor.get(path, { "If-None-Match": first.headers.etag });
    expect([path, first.status, again.status, policyOf(again)]).toEqual([path, 200, 304, undefined]);
  }
  const policy = policyOf(await app.visitor.get(paths.home()));
  expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[^']+'; .*; frame-ancestors 'none'; form-action 'self'$/);
  expect(policyOf(await send("GET", "/%ff"))).toMatch(/^default-src 'self'; script-src 'none'; /);
});
