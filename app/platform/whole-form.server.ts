import type { Request } from "express";

/**
 * Waits until all of a form is here, and leaves it to be read; null where its sender left. Who sends it is asked after that: whoever holds back the
 * end of a form is judged by what they are when it comes.
 */
export async function wholeForm(request: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  if (!Number(request.headers["content-length"])) return Buffer.alloc(0);
  await new Promise<void>((done) => {
    const look = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) chunks.push(chunk);
      if (!request.complete && !request.destroyed) return;
      request.off("readable", look).off("close", look);
      // within the same turn, or the stream would say that it has ended
      if (request.complete && chunks.length > 0) request.unshift(Buffer.concat(chunks));
      done();
    };
    request.on("readable", look).on("close", look);
    look();
  });
  return request.complete ? Buffer.concat(chunks) : null;
}
