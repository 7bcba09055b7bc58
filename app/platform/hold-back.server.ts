import type { Request } from "express";
import { limits } from "#app/domain/identity/limits.ts";
import { paths } from "#app/paths.ts";
import type { RequestContext } from "./context.server.ts";
import { addressClass, takeLimits } from "./limits.server.ts";
import { pagePath } from "./page-path.server.ts";

/** Forms that count for themselves, by account and address. */
const ownLimits: readonly string[] = [paths.signIn(), paths.signUp(), paths.passwordReset()];

/** Searches that a process lets pass before it counts them for all processes, in one go. */
const searchesAtOnce = 10;
/** Addresses that a process keeps in mind between two counts. */
const mostInMind = 10_000;

/**
 * Whether a request comes too often, and then for how many seconds it should not: what is sent by whoever is signed in, else by address, and
 * searches by address. All processes count together, searches to within a few.
 */
export function holdingBack() {
  const searches = new Map<string, number>();
  const pauses = new Map<string, number>();

  async function search(context: RequestContext) {
    const from = addressClass(context.from);
    const paused = (pauses.get(from) ?? 0) - performance.now();
    if (paused > 0) return Math.ceil(paused / 1000);
    const count = (searches.get(from) ?? 0) + 1;
    if (searches.size >= mostInMind) searches.clear();
    searches.set(from, count % searchesAtOnce);
    if (count < searchesAtOnce) return null;
    const wait = await takeLimits(context, [{ rule: limits.search, of: [from] }], searchesAtOnce);
    if (pauses.size >= mostInMind) pauses.clear();
    if (wait !== null) pauses.set(from, performance.now() + wait * 1000);
    return wait;
  }

  async function write(context: RequestContext, isUpload: boolean) {
    const of = [(await context.signedIn())?.personId ?? addressClass(context.from)];
    return await takeLimits(
      context,
      isUpload
        ? [
            { rule: limits.write, of },
            { rule: limits.upload, of },
          ]
        : [{ rule: limits.write, of }],
    );
  }

  return async (request: Pick<Request, "method" | "path" | "originalUrl" | "headers">, context: RequestContext) => {
    const { method, path, originalUrl, headers } = request;
    if (method === "POST")
      return ownLimits.includes(
        pagePath(path)
          .toLowerCase()
          .replace(/(?<=.)\/$/, ""),
      )
        ? null
        : await write(context, /^multipart\//i.test(headers["content-type"] ?? ""));
    // as pages read it: Express looks at no more than a thousand fields, and a question mark within the query parts nothing
    const [, ...query] = originalUrl.split("?");
    return new URLSearchParams(query.join("?")).get("q") ? await search(context) : null;
  };
}
