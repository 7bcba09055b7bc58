import { once } from "node:events";
import { createReadStream } from "node:fs";
import { connect } from "node:net";

export type Verdict = "clean" | "infected" | "away";
export type Scan = (path: string) => Promise<Verdict>;

const chunkSize = 64 * 1024;

/** Asks clamd over INSTREAM. A scanner that is away, slow or unclear is `away`: then nothing is taken in. */
export function createClamav(url: string, patience = 30_000): Scan {
  const { hostname, port } = new URL(url);
  return async (path) => {
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    socket.setTimeout(patience, () => socket.destroy(new Error("silent")));
    try {
      await once(socket, "connect");
      const answer = readAll(socket);
      answer.catch(() => {});
      const write = async (bytes: Uint8Array) => {
        if (!socket.write(bytes)) await Promise.race([once(socket, "drain"), answer]);
      };
      await write(Buffer.from("zINSTREAM\0"));
      for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        await write(Buffer.concat([length, chunk]));
      }
      await write(Buffer.alloc(4));
      return verdictOf(await answer);
    } catch {
      return "away";
    } finally {
      socket.destroy();
    }
  };
}

async function readAll(socket: AsyncIterable<Buffer>) {
  let text = "";
  for await (const chunk of socket) {
    text += chunk.toString("latin1");
    if (text.includes("\0") || text.length > 1000) break;
  }
  return text.split("\0", 1)[0] ?? "";
}

const verdictOf = (answer: string): Verdict => (/^stream: OK$/.test(answer) ? "clean" : /^stream: .+ FOUND$/.test(answer) ? "infected" : "away");
