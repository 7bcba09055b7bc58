import type { ServerBuild } from "@remix-run/node";

type Routes = Record<string, { id: string; parentId?: string; path?: string }>;

/**
 * Remix 2 reads the whole site map anew for each request, three times. So a request is given the part of the build that can match: the routes
 * that begin as its path does, and those that may begin with anything. Where the beginning is not known to the letter, the whole build.
 */
export function sitePart<Build extends Pick<ServerBuild, "routes" | "assets">>(build: Build): (path: string) => Build {
  const parts = new Map<string, Build | null>();
  for (const { id } of Object.values(build.routes)) parts.set(beginningOf(build.routes, id), null);
  parts.delete(anything);
  return (path) => {
    const begins = path.split(/[/?]/u)[1]?.toLowerCase() ?? "";
    const known = parts.get(begins);
    if (known !== null) return known ?? build;
    const within = <Held extends Routes>(routes: Held) =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => [anything, begins].includes(beginningOf(build.routes, id)))) as Held;
    const part = { ...build, routes: within(build.routes), assets: { ...build.assets, routes: within(build.assets.routes) } };
    parts.set(begins, part);
    return part;
  };
}

const anything = "";

/** The first fixed part of a route's path in small letters; nothing where it may begin with anything, or is a frame. */
function beginningOf(routes: Routes, id: string): string {
  const path: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) path.unshift(route.path ?? "");
  const first = path.join("/").split("/").find(Boolean) ?? "";
  return /^[\w-]+$/u.test(first) ? first.toLowerCase() : anything;
}
