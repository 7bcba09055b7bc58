import { createHash } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { pipeline } from "node:stream/promises";
import { AwsClient } from "aws4fetch";
import type { FileStore } from "./file-store.server.ts";

interface Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Longest that the store may take over one request, in milliseconds. */
const patience = 60_000;

/** Files in a bucket that speaks S3, addressed by path; each put says its digest, so that what arrives is what was sent. */
export function createObjectStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Settings): FileStore {
  const aws = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });
  const home = `${endpoint.replace(/(?<!\/)\/+$/, "")}/${encodeURIComponent(bucket)}`;

  async function send(method: string, path: string, { body, headers = {} }: { body?: Blob; headers?: Record<string, string> } = {}) {
    const signed = await aws.sign(`${home}${path}`, { method, headers });
    return await fetch(signed.url, { method, headers: signed.headers, redirect: "error", signal: AbortSignal.timeout(patience), ...(body && { body }) });
  }

  return {
    async put(key, path) {
      const hash = createHash("sha256");
      await pipeline(createReadStream(path), hash);
      const body = await openAsBlob(path);
      const answer = await send("PUT", `/${key}`, {
        body,
        headers: { "X-Amz-Content-Sha256": hash.digest("hex"), "Content-Type": "application/octet-stream" },
      });
      await finished(answer);
    },
    async open(key) {
      const answer = await send("GET", `/${key}`);
      if (answer.status === 404) return null;
      if (!answer.ok) await finished(answer);
      return answer.body;
    },
    async remove(key) {
      const answer = await send("DELETE", `/${key}`);
      if (answer.status !== 404) await finished(answer);
    },
    async *list() {
      let token: string | null = null;
      do {
        const query: string = new URLSearchParams({ "list-type": "2", ...(token && { "continuation-token": token }) }).toString();
        const answer: Response = await send("GET", `?${query}`);
        if (!answer.ok) await finished(answer);
        const text: string = await answer.text();
        for (const [, entry = ""] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs))
          yield { key: inElement(entry, "Key") ?? "", at: new Date(inElement(entry, "LastModified") ?? 0) };
        token = inElement(text, "IsTruncated") === "true" ? inElement(text, "NextContinuationToken") : null;
      } while (token);
    },
  };
}

/** Keys and tokens are ours or plain: nothing in them is escaped but the ampersand. */
const inElement = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll("&amp;", "&") ?? null;

/** Reads an answer to its end; one that is no success is thrown, without what it says: that may hold what was sent. */
async function finished(answer: Response) {
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the file store answered ${answer.status}`);
}
