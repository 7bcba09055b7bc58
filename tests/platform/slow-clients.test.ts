import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { longestUpload } from "#app/platform/files/receive-upload.server.ts";
import { limitConnections, timeLimits } from "#app/platform/slow-clients.server.ts";
import { pastMocks } from "#tests/support/past-mocks.ts";

beforeAll(pastMocks);

/** The limits as they are, a hundred times shorter. */
const { headersTimeout, requestTimeout, connectionsCheckingInterval } = timeLimits;
const quick = { headersTimeout: headersTimeout / 100, requestTimeout: requestTimeout / 100, connectionsCheckingInterval: connectionsCheckingInterval / 100 };

let server: ReturnType<typeof createServer>;
let port = 0;
beforeEach(async () => {
  server = createServer(quick, (request, response) => {
    request.resume().on("end", () => {
      response.write("x".repeat(200));
      if (request.url !== "/without-end") response.end();
    });
  });
  limitConnections(server, 300);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the pieces again and again; what was answered until the other side closed. */
async function answeredTo(begin: string, again?: string) {
  const socket: Socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => {});
  socket.write(begin);
  const trickle = again && setInterval(() => socket.write(again), 20);
  // not `once`: it throws at the error that a cut leaves
  await new Promise((closed) => socket.on("close", closed));
  clearInterval(trickle || undefined);
  return answer.split("\r\n")[0];
}

/** Told so and cut off; who goes on sending may lose the words to the cut. */
const tooLate = /^(HTTP\/1\.1 408 Request Timeout)?$/;

describe("who takes too long is cut off", () => {
  test("with headers that never end", async () => {
    expect(await answeredTo("GET / HTTP/1.1\r\nHost: x\r\n", "X-More: 1\r\n")).toMatch(tooLate);
  });

  test("with a body that comes byte by byte", async () => {
    expect(await answeredTo("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", "a")).toMatch(tooLate);
  });

  test("with a connection on which nothing is said", async () => {
    expect(await answeredTo("")).toMatch(tooLate);
  });

  test("waiting for an answer that says nothing for long", async () => {
    expect(await answeredTo("GET /without-end HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("HTTP/1.1 200 OK");
  });
});

test("headers beyond what may be are not read, and connections beyond what may be are not taken", async () => {
  expect(server.maxHeadersCount).toBe(60);
  expect(server.maxConnections).toBe(2000);
  server.maxConnections = 1;
  const first = connect(port, "127.0.0.1");
  await once(first, "connect");
  expect(await answeredTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("");
  first.destroy();
});

test("a file may take as long as it is given to arrive", () => {
  expect(requestTimeout).toBeGreaterThanOrEqual(longestUpload);
});
