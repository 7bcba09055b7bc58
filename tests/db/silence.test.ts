import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";
import { expect, test } from "vitest";
import { isAway } from "#app/platform/database-away.server.ts";
import { connect } from "#db/client.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { atEnd } from "#tests/support/endings.ts";

/** Longest that it may take until all is well again, in milliseconds. */
const bearable = 2_000;

/** Stands before the database. While it is silent it takes what is sent, passes nothing on, and never closes: a connection of that time stays dead. */
async function proxyBefore(url: URL) {
  let silent = false;
  const open: { client: Socket; server: Socket; dead: boolean }[] = [];
  const proxy = createServer((client) => {
    const pair = { client, server: dial(Number(url.port), url.hostname), dead: silent };
    open.push(pair);
    const pass = (from: Socket, to: Socket) => from.on("data", (bytes) => pair.dead || to.write(bytes)).on("error", () => {});
    pass(client, pair.server);
    pass(pair.server, client);
    client.on("close", () => pair.server.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  atEnd(() => {
    for (const { client } of open) client.destroy();
    proxy.close();
  });
  const through = new URL(url);
  through.port = String((proxy.address() as AddressInfo).port);
  return {
    url: through.href,
    fallSilent() {
      silent = true;
      for (const pair of open) pair.dead = true;
    },
    /** For whoever connects from now on. */
    speak() {
      silent = false;
    },
  };
}

test("trap 5: connections to a server that has gone silent are given up, and once there is one that speaks the pool is well", { timeout: 60_000 }, async () => {
  const { ownerUrl } = await freshDatabase();
  const proxy = await proxyBefore(new URL(ownerUrl));
  const { client, dropSilent, close } = connect(proxy.url, { max: 4, patience: { look: 50, greeting: 10, silence: 10 } });
  atEnd(close);
  const ask = () =>
    client`select pg_sleep(0.01)`.then(
      () => "answered" as const,
      (error) => (isAway(error) ? ("away" as const) : ("broke" as const)),
    );
  const crowd = () => Promise.all(Array.from({ length: 12 }, ask));
  expect(await crowd()).toEqual(Array(12).fill("answered"));

  proxy.fallSilent();
  const stuck = crowd();
  const overdue = setInterval(dropSilent, 50);
  atEnd(() => clearInterval(overdue));
  expect(await stuck).toEqual(Array(12).fill("away"));

  const waiting = crowd();
  proxy.speak();
  const back = performance.now();
  expect(await waiting).toEqual(Array(12).fill("answered"));
  expect(performance.now() - back).toBeLessThan(bearable);
});

test("who is merely idle, or waits for a slow statement, keeps the connection as long as nobody says that an answer is overdue", async () => {
  const { ownerUrl } = await freshDatabase();
  const { client, close } = connect(ownerUrl, { max: 1, patience: { look: 20, greeting: 10, silence: 2 } });
  atEnd(close);
  const pid = async () => (await client`select pg_backend_pid() as pid, pg_sleep(0.3)`)[0]?.pid;
  expect(await pid()).toBe(await pid());
});
