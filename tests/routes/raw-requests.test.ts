import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { pastMocks } from "#tests/support/past-mocks.ts";

let app: TestApp;
beforeAll(async () => {
  pastMocks();
  app = await startApp();
});

/** All that comes back for these bytes, until the other side closes. */
async function answersTo(bytes: string) {
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname);
  let answered = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answered += chunk;
  });
  socket.write(bytes);
  await once(socket, "close");
  return [...answered.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
}

const hidden = "GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";
const request = (head: string[], body: string) =>
  [`POST ${paths.signIn()} HTTP/1.1`, "Host: {host}", "Origin: http://{host}", "Content-Type: application/x-www-form-urlencoded", ...head, "", body]
    .join("\r\n")
    .replaceAll("{host}", new URL(app.origin).host);

describe("two readings of one request: the second request is never answered", () => {
  test.each<[string, string[], string, number?]>([
    ["a length and pieces", ["Content-Length: 6", "Transfer-Encoding: chunked"], `0\r\n\r\n${hidden}`],
    ["pieces and a length", ["Transfer-Encoding: chunked", "Content-Length: 400"], `0\r\n\r\n${hidden}`],
    ["two lengths", ["Content-Length: 3", "Content-Length: 0"], `a=b${hidden}`],
    ["a list of lengths", ["Content-Length: 0, 3"], `a=b${hidden}`],
    ["a length with a sign", ["Content-Length: +3"], `a=b${hidden}`],
    ["pieces by another name", ["Transfer-Encoding: xchunked"], `0\r\n\r\n${hidden}`, 411],
    ["pieces twice", ["Transfer-Encoding: chunked, identity"], `0\r\n\r\n${hidden}`],
    ["pieces behind a blank", ["Transfer-Encoding : chunked"], `0\r\n\r\n${hidden}`],
    ["a header folded over two lines", ["X-Long: a", " Transfer-Encoding: chunked"], `0\r\n\r\n${hidden}`],
    ["a line that ends in a bare carriage return", ["X-Long: a\rTransfer-Encoding: chunked"], `0\r\n\r\n${hidden}`],
    ["NUL in a header", ["X-Long: a\0b"], hidden],
    ["no host", ["Content-Length: 0"], ""],
  ])("%s", async (name, head, body, status = 400) => {
    const bytes = name === "no host" ? request(head, body).replace(/Host: .*\r\n/, "") : request(head, body);
    expect(await answersTo(bytes)).toEqual([status]);
  });

  test("one that is whole is answered, and so is the next", async () => {
    const next = hidden.replace("{host}", new URL(app.origin).host);
    expect(await answersTo(request(["Content-Length: 3"], `a=b${next}`))).toEqual([422, 200]);
  });
});

test("no answer lets another origin read it", async () => {
  const asked = { Origin: "https://evil.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type" };
  for (const method of ["GET", "OPTIONS"])
    for (const path of [paths.home(), paths.signIn(), paths.scenarios(), "/health", "/favicon.svg", "/nowhere"]) {
      const { headers } = await app.visitor.send(method, path, asked);
      expect([method, path, Object.keys(headers).filter((header) => header.startsWith("access-control"))]).toEqual([method, path, []]);
    }
});
