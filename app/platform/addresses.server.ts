import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * Whether an address cannot answer a request of this method: a reader of what only takes forms, or a form for what is only read. Remix would
 * answer with a stack trace; of pages it answers by itself, but to its own scripts with the names of our files.
 */
export function methodCheck(routes: Routes) {
  const known = addresses(routes).map(({ id, module }) => ({
    at: pattern(routes, id),
    page: "default" in module,
    reads: "loader" in module,
    takesForms: "action" in module,
  }));
  return (method: string, path: string, data = false) => {
    const found = known.filter(({ at, page }) => (data || !page) && at.test(path));
    return found.length > 0 && !found.some(({ page, reads, takesForms }) => (method === "POST" ? takesForms : reads || page));
  };
}

/** Whether a page or an action of ours has this address; the page that says that there is nothing has all others. */
export function addressCheck(routes: Routes) {
  const ours = addresses(routes).map(({ id }) => pattern(routes, id));
  return (path: string) => ours.some((at) => at.test(path));
}

/** The routes that have an address: not what stands around them, nor what answers everything else. */
const addresses = (routes: Routes) => Object.values(routes).filter(({ path, index }) => index || (path && path !== "*"));

/** The addresses of a route: fixed parts as they are, in either case, and anything for each part that varies. */
function pattern(routes: Routes, id: string) {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) parts.unshift(...(route.path ?? "").split("/").filter(Boolean));
  if (parts.length === 0) return /^\/$/;
  return new RegExp(`^/${parts.map((part) => (part.startsWith(":") ? "[^/]+" : part)).join("/")}/?$`, "iu");
}
