import type { ServerBuild } from "@remix-run/node";
import { asksForScripts } from "./asks-for-scripts.ts";

type Routes = ServerBuild["routes"];
type Module = Routes[string]["module"];
type Loader = NonNullable<Module["loader"]>;

/**
 * Remix encodes whatever loaders return once more for the page's scripts, even where the page has none. It passes functions over: so where no
 * route asks for scripts, what a page's loader returns is carried by a function with the same fields.
 */
export function unscripted<Held extends Routes>(routes: Held): Held {
  const all = Object.entries(routes);
  if (all.some(([, { module }]) => asksForScripts(module))) return routes;
  return Object.fromEntries(all.map(([id, route]) => [id, { ...route, module: withCarried(route.module) }])) as Held;
}

const withCarried = (module: Module): Module => (module.loader && module.default ? { ...module, loader: carried(module.loader) } : module);

const carried =
  (loader: Loader): Loader =>
  async (args) => {
    const data: unknown = await loader(args);
    return isRecord(data) ? Object.defineProperties(() => {}, Object.getOwnPropertyDescriptors(data)) : data;
  };

const isRecord = (data: unknown): data is object => typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
