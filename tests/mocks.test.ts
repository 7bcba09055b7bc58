import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { mocks, unanswered } from "#tests/mocks/index.ts";

test("trap 10: a request that no mock answers fails, and is remembered against its test", async () => {
  await expect(fetch("https://third-party.example/v1/charges", { method: "POST" })).rejects.toThrow();
  await expect(fetch("https://third-party.example/logo.png")).rejects.toThrow();
  expect(unanswered.splice(0)).toEqual(["POST https://third-party.example/v1/charges", "GET https://third-party.example/logo.png"]);
});

test("trap 10: one that a mock answers does not", async () => {
  mocks.use(http.get("https://third-party.example/v1/charges", () => HttpResponse.json({ amount: 1 })));
  expect(await (await fetch("https://third-party.example/v1/charges")).json()).toEqual({ amount: 1 });
  expect(unanswered).toEqual([]);
});
