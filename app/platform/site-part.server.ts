import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** Addresses written as we write them; every other way of writing one is left to Remix. */
const plain = /^(?:\/[\w-]+)+\/?$/u;

/**
 * Remix 2 reads the whole site map anew for each request, three times. So a request is given the part of the build that can match: the routes
 * whose pattern fits its path, with what stands around them. Where the path is not plainly written, the whole build.
 */
export function sitePart<Build extends Pick<ServerBuild, "routes" | "assets">>(build: Build): (path: string) => Build {
  const patterns = Object.keys(build.routes).map((id) => ({ id, parts: partsOf(build.routes, id) }));
  const made = new Map<string, Build>();
  return (address) => {
    const [path = ""] = address.split("?");
    if (!plain.test(path)) return build;
    const sent = path.toLowerCase().split("/").filter(Boolean);
    const found = patterns.filter(({ parts }) => fits(parts, sent)).map(({ id }) => id);
    const key = found.join(" ");
    const part = made.get(key) ?? partWith(build, found);
    made.set(key, part);
    return part;
  };
}

function partWith<Build extends Pick<ServerBuild, "routes" | "assets">>(build: Build, found: readonly string[]): Build {
  const ids = new Set(found.flatMap((id) => lineOf(build.routes, id)));
  const within = <Held extends object>(held: Held) => Object.fromEntries(Object.entries(held).filter(([id]) => ids.has(id))) as Held;
  return { ...build, routes: within(build.routes), assets: { ...build.assets, routes: within(build.assets.routes) } };
}

/** A route and those around it, the innermost first. */
function lineOf(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId;
  return parent === undefined ? [id] : [id, ...lineOf(routes, parent)];
}

const partsOf = (routes: Routes, id: string) =>
  lineOf(routes, id)
    .reverse()
    .flatMap((one) => routes[one]?.path?.toLowerCase().split("/") ?? [])
    .filter(Boolean);

/** Whether an address may be the route's: fixed parts alike, anything for a part that varies, anything at all after a star. */
const fits = (parts: readonly string[], sent: readonly string[]) =>
  (parts.at(-1) === "*" ? parts.length <= sent.length + 1 : parts.length === sent.length) &&
  parts.every((part, i) => part === "*" || part.startsWith(":") || part === sent[i]);
