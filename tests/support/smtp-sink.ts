import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { atEnd } from "./endings.ts";

export interface Taken {
  to: string[];
  /** Headers and body as they came, `.`-stuffing undone. */
  raw: string;
  messageId: string;
}

/** Steps of taking a letter in, where a test may interfere: an error thrown is the server's answer. */
interface Turns {
  beforeTaking?: (to: string) => unknown;
  /** The letter is taken, the sender not yet told. */
  beforeTelling?: (taken: Taken) => unknown;
}

/** A mail server on loopback that keeps what it takes; closes with the test file. */
export async function smtpSink() {
  const sink = { taken: [] as Taken[], turns: {} as Turns };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onRcptTo({ address }, _, done) {
      try {
        await sink.turns.beforeTaking?.(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const one = { raw, to: envelope.rcptTo.map(({ address }) => address), messageId: /^message-id: (.*)$/im.exec(raw)?.[1] ?? "" };
        sink.taken.push(one);
        await sink.turns.beforeTelling?.(one);
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  atEnd(() => new Promise<void>((closed) => server.close(closed)));
  return Object.assign(sink, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
}
