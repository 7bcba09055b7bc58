import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClamav } from "#app/platform/files/clamav.server.ts";
import { createDiskStore } from "#app/platform/files/disk-store.server.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { createObjectStore } from "#app/platform/files/object-store.server.ts";

let home: string;
const servers: { close(): unknown }[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "anchang-stores-"));
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(home, { recursive: true, force: true });
});

const listening = async (server: Server | ReturnType<typeof createSocketServer>) => {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
};

/** What a bucket keeps, and how it was asked. */
const bucket = new Map<string, { bytes: Buffer; at: Date }>();
const asked: { method: string; headers: IncomingMessage["headers"] }[] = [];
/** A store that speaks as much S3 as we use, a page of two keys at a time. */
const s3 = () =>
  createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://s3");
    const key = url.pathname.replace(/^\/files\/?/, "");
    asked.push({ method: request.method ?? "", headers: request.headers });
    if (request.method === "PUT") bucket.set(key, { bytes: await buffer(request), at: new Date() });
    else if (request.method === "DELETE") response.statusCode = bucket.delete(key) ? 204 : 404;
    else if (url.searchParams.has("list-type")) {
      const keys = [...bucket.keys()].sort();
      const from = Number(url.searchParams.get("continuation-token") ?? 0);
      const more = from + 2 < keys.length;
      const rows = keys
        .slice(from, from + 2)
        .map((one) => `<Contents><Key>${one}</Key><LastModified>${bucket.get(one)?.at.toISOString()}</LastModified></Contents>`);
      return void response.end(
        `<ListBucketResult>${rows.join("")}<IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ""}</ListBucketResult>`,
      );
    } else if (bucket.has(key)) return void response.end(bucket.get(key)?.bytes);
    else response.statusCode = 404;
    response.end();
  });

const stores: [string, () => Promise<FileStore>][] = [
  ["the disk", async () => createDiskStore(join(home, "kept"))],
  [
    "a bucket",
    async () =>
      createObjectStore({
        endpoint: `http://127.0.0.1:${await listening(s3())}/`,
        bucket: "files",
        region: "us-east-1",
        accessKeyId: "id",
        secretAccessKey: "a secret that no request may show",
      }),
  ],
];

const newKey = () => {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
};

describe.each(stores)("%s", (_, open) => {
  let store: FileStore;
  beforeAll(async () => {
    store = await open();
  });
  const put = async (bytes: Buffer) => {
    const [key, path] = [newKey(), join(home, randomUUID())];
    await writeFile(path, bytes);
    await store.put(key, path);
    return key;
  };
  const read = async (key: string) => {
    const stream = await store.open(key);
    return stream && Buffer.from(await new Response(stream).arrayBuffer());
  };

  test("gives back what was put, to the byte", async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256));
    expect((await read(await put(bytes)))?.equals(bytes)).toBe(true);
  });
  test("has nothing where nothing was put, and nothing after it was removed", async () => {
    expect(await read(newKey())).toBeNull();
    const key = await put(Buffer.from("x"));
    await store.remove(key);
    await store.remove(key);
    expect(await read(key)).toBeNull();
  });
  test("lists every key with when it came", async () => {
    const keys = [await put(Buffer.from("1")), await put(Buffer.from("2")), await put(Buffer.from("3"))];
    const listed: { key: string; at: Date }[] = [];
    for await (const one of store.list()) listed.push(one);
    for (const key of keys) {
      const at = listed.find((one) => one.key === key)?.at.getTime() ?? 0;
      expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
    }
  });
});

test("on the disk a key leads nowhere else, and files are for their user alone", async () => {
  const store = createDiskStore(join(home, "kept"));
  for (const key of ["../../etc/passwd", "aa/../../x", "/etc/passwd", "", "aa/\0"]) await expect(store.open(key)).rejects.toThrow();
  expect((await stat(join(home, "kept"))).mode & 0o077).toBe(0);
});

test("a bucket is asked with signed requests that state the digest and hide the secret", () => {
  expect(asked.length).toBeGreaterThan(5);
  for (const { method, headers } of asked) {
    expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=id\//);
    expect(JSON.stringify(headers)).not.toContain("a secret that");
    if (method === "PUT") expect(headers["x-amz-content-sha256"]).toMatch(/^[0-9a-f]{64}$/);
    if (method === "PUT") expect(headers["content-length"]).toMatch(/^\d+$/);
  }
});

test("a bucket that refuses is an error, not an empty file", async () => {
  const port = await listening(createServer((_, response) => void response.writeHead(403).end("no")));
  const store = createObjectStore({ endpoint: `http://127.0.0.1:${port}`, bucket: "files", region: "x", accessKeyId: "id", secretAccessKey: "s" });
  await expect(store.open(newKey())).rejects.toThrow("403");
});

describe("the scanner", () => {
  /** Reads INSTREAM as clamd does and answers by what it finds. */
  const clamd = (answer: (bytes: Buffer) => string | null) =>
    listening(
      createSocketServer((socket) => {
        let received = Buffer.alloc(0);
        socket.on("error", () => {});
        socket.on("data", (chunk) => {
          received = Buffer.concat([received, chunk]);
          const hello = "zINSTREAM\0";
          if (received.length < hello.length || received.subarray(0, hello.length).toString() !== hello) return;
          const chunks: Buffer[] = [];
          let at = hello.length;
          while (at + 4 <= received.length) {
            const length = received.readUInt32BE(at);
            if (length === 0) {
              const said = answer(Buffer.concat(chunks));
              return void (said === null ? socket.destroy() : socket.end(`${said}\0`));
            }
            chunks.push(received.subarray(at + 4, at + 4 + length));
            at += 4 + length;
          }
        });
      }),
    );
  const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
  const judge = (bytes: Buffer) => (bytes.includes("EICAR-STANDARD") ? "stream: Eicar-Signature FOUND" : "stream: OK");
  const verdictOf = async (port: number, bytes: Buffer, patience?: number) => {
    const path = join(home, randomUUID());
    await writeFile(path, bytes);
    return await createClamav(`tcp://127.0.0.1:${port}`, patience)(path);
  };

  test("tells what is clean from what is not, however large", async () => {
    const port = await clamd(judge);
    expect(await verdictOf(port, Buffer.alloc(700_000, "a"))).toBe("clean");
    expect(await verdictOf(port, Buffer.from(eicar))).toBe("infected");
    expect(await verdictOf(port, Buffer.concat([Buffer.alloc(200_000, "a"), Buffer.from(eicar)]))).toBe("infected");
  });
  test("is away where it cannot be reached, breaks off, says something else or nothing", async () => {
    const gone = await clamd(judge);
    await new Promise((done) => (servers.pop() as Server).close(done));
    expect(await verdictOf(gone, Buffer.from("a"))).toBe("away");
    expect(await verdictOf(await clamd(() => null), Buffer.from("a"))).toBe("away");
    expect(await verdictOf(await clamd(() => "INSTREAM size limit exceeded. ERROR"), Buffer.from("a"))).toBe("away");
    expect(await verdictOf(await listening(createSocketServer((socket) => void socket.on("error", () => {}))), Buffer.from("a"), 200)).toBe("away");
  });
});
