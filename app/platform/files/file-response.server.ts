import { type FileKind, fileKinds } from "#app/domain/file/file-kind.ts";

interface Served {
  name: string;
  kind: FileKind;
  size: number;
}

/** A file as an answer: to be saved, never opened in our place, never kept by anybody on the way. */
export const fileResponse = ({ name, kind, size }: Served, body: ReadableStream<Uint8Array>) =>
  // nosniff is on every answer of ours
  new Response(body, {
    headers: {
      "Content-Type": fileKinds[kind].media,
      "Content-Length": String(size),
      "Content-Disposition": attachment(name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      // a file is what it was when it was digested: nothing on the way may pack it anew
      "Cache-Control": "no-store, no-transform",
    },
  });

/** RFC 6266: the name in UTF-8, and for old readers one in plain letters. */
export function attachment(name: string) {
  const plain = name.replace(/[^\w.()-]+/gu, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
