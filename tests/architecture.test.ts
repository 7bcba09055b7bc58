import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { cruise, type IReporterOutput } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";

/** What a ranking may rest on, of the domain and of the tables: nothing that is paid, counted, awarded or answered has a way in. */
const rankedFrom = {
  domain:
    /^app\/domain\/(matching|capability|shared)\/|^app\/domain\/(product\/(evidence|lifecycle)|scenario\/(scenario|regime|policy|lifecycle)|identity\/[^/]+)\.ts$/,
  engine: /^app\/domain\/(matching\/(engine\/|tie\.ts)|capability\/|shared\/|product\/evidence\.ts|scenario\/scenario\.ts)/,
  tables: [
    "claims",
    "entries",
    "libraryChanges",
    "libraryLessons",
    "organisations",
    "productDismissals",
    "productEventRows",
    "products",
    "productVersions",
    "rankingRuns",
    "requirements",
    "scenarioDismissals",
    "scenarioEventRows",
    "scenarios",
  ],
};

/** Who may import whom: the ring, then the rings and packages it may use. `*` is any package. */
const layers: Record<string, string[]> = {
  domain: ["domain"],
  db: ["db", "domain", "*"],
  i18n: ["i18n", "domain"],
  platform: ["platform", "domain", "db", "i18n", "paths", "*"],
  features: ["features", "domain", "platform", "db", "i18n", "paths", "drizzle-orm", "zod", "crypto"],
  paths: [],
  ui: ["ui", "domain", "paths", "i18n", "react", "@remix-run/react", "@remix-run/node", "@conform-to/react", "@simplewebauthn/browser", "lucide-react"],
  routes: [
    "routes",
    "domain",
    "features",
    "platform",
    "ui",
    "i18n",
    "paths",
    "react",
    "@remix-run/react",
    "@remix-run/node",
    "@conform-to/react",
    "@conform-to/zod",
  ],
  shell: ["shell", "domain", "features", "platform", "db", "ui", "i18n", "paths", "seeds", "*"],
  cli: ["cli", "features", "domain", "platform", "db", "i18n", "paths", "seeds", "*"],
  seeds: ["seeds", "features", "domain", "platform", "db", "*"],
  tests: ["tests", "cli", "features", "domain", "platform", "db", "i18n", "paths", "seeds", "routes", "ui", "shell", "root", "*"],
  root: ["root", "i18n", "tests", "*"],
};

/** Which area's use cases may call which other's. */
const areas: Record<string, string[]> = {
  accounts: ["members"],
  administration: ["accounts", "members"],
  catalogue: ["products"],
  desk: ["matching", "mistakes", "organisations", "products", "qualifications", "scenarios"],
  matching: ["scenarios"],
  mistakes: ["matching"],
  organisations: ["catalogue", "files", "members", "products", "qualifications", "standings"],
  privacy: ["members"],
  qualifications: ["files", "products"],
  record: ["intents"],
};

const shell = /^app\/(root\.tsx|entry\..*|server\.ts|schedule\.ts|routes\.ts|app\.css)$/;
const ringed = /^(?:app\/)?(domain|platform|features|ui|i18n|routes|cli|db|seeds|tests)\//;

/** The ring that a file belongs to; a package's name; `null` for what no table knows. */
function ringOf(path: string): string | null {
  const inPackages = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (inPackages) return inPackages[1] ?? null;
  if (isBuiltin(path)) return path.split("/")[0] ?? null;
  if (shell.test(path)) return "shell";
  if (path === "app/paths.ts") return "paths";
  return ringed.exec(path)?.[1] ?? (path.includes("/") ? null : "root");
}

const areaOf = (path: string) => /^app\/(features|routes)\/([^/]+)\//.exec(path)?.[2];

/** Why `from` may not import `to`; null where it may. */
function forbidden(from: string, to: string): string | null {
  const [ring, target] = [ringOf(from), ringOf(to)];
  if (ring === null || !layers[ring]) return `${from} stands outside the rings`;
  const packages = layers[ring].includes("*") && target !== null && !(target in layers);
  if (!packages && !layers[ring].includes(target ?? "")) return `${ring} may not import ${target ?? to}: ${from} → ${to}`;
  const [here, there] = [areaOf(from), areaOf(to)];
  if (ring !== target || here === there || !here || !there) return null;
  if (ring === "features" && areas[here]?.includes(there)) return null;
  return `${ring}/${here} may not import ${ring}/${there}: ${from} → ${to}`;
}

let modules: { source: string; dependencies: { resolved: string; module: string; couldNotResolve: boolean; circular: boolean }[] }[];
beforeAll(async () => {
  const { output } = (await cruise(["app", "db", "seeds", "tests", "vite.config.ts", "remix.config.js"], {
    validate: true,
    ruleSet: { forbidden: [{ name: "cycle", severity: "error", from: {}, to: { circular: true } }] },
    doNotFollow: { path: "node_modules|i18n/generated|^build" },
    exclude: { path: "^build" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"], extensions: [".ts", ".tsx", ".js", ".mjs", ".d.ts"] },
  })) as IReporterOutput & { output: { modules: typeof modules } };
  modules = output.modules.filter(({ source }) => !/node_modules|i18n\/generated/.test(source));
});

describe("imports", () => {
  test("every file was read, and every import found", () => {
    expect(modules.length).toBeGreaterThan(300);
    const lost = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ couldNotResolve, resolved }) => couldNotResolve && !/^(vite|virtual:)/.test(resolved)).map(({ module }) => `${source}: ${module}`),
    );
    expect(lost).toEqual([]);
  });

  test("follow the two tables", () => {
    expect(modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => forbidden(source, resolved)).filter(Boolean))).toEqual([]);
  });

  test("of use cases are declared no wider than they are", () => {
    const edges = modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => `${areaOf(source)} → ${areaOf(resolved)}`));
    const declared = Object.entries(areas).flatMap(([area, others]) => others.map((other) => `${area} → ${other}`));
    expect(declared.filter((one) => !edges.includes(one))).toEqual([]);
  });

  test("make no cycle", () => {
    const circular = modules.flatMap(({ source, dependencies }) => dependencies.filter((one) => one.circular).map(({ resolved }) => `${source} → ${resolved}`));
    expect(circular).toEqual([]);
  });

  const reachedFrom = (folder: string) => {
    const imports = new Map(modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]));
    const reached = [...imports.keys()].filter((source) => source.startsWith(folder));
    for (const source of reached) for (const next of imports.get(source) ?? []) if (!reached.includes(next)) reached.push(next);
    return reached;
  };

  test("lead no ranking to billing, popularity or anything but needs, claims and evidence, however far around", () => {
    expect(reachedFrom("app/domain/matching/").filter((path) => !rankedFrom.domain.test(path))).toEqual([]);
    expect(reachedFrom("app/domain/matching/engine/").filter((path) => !rankedFrom.engine.test(path))).toEqual([]);
    expect(rankedFrom.domain.test("app/domain/billing/order.ts") || rankedFrom.domain.test("app/domain/intent/intent.ts")).toBe(false);
    const tables = sources
      .filter((path) => path.startsWith("app/features/matching/"))
      .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/import \{([^}]*)\} from "#db\/schema\/index\.ts"/g)])
      .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
    expect(tables.filter((table) => !rankedFrom.tables.includes(table) && table !== "")).toEqual([]);
    expect(tables).toContain("claims");
  });

  test.each([
    ["app/domain/product/product.ts", "node_modules/zod/index.js"],
    ["app/domain/product/product.ts", "crypto"],
    ["app/domain/product/product.ts", "app/platform/digest.server.ts"],
    ["db/client.server.ts", "app/features/products/list-products.server.ts"],
    ["app/platform/context.server.ts", "app/features/products/list-products.server.ts"],
    ["app/features/products/list-products.server.ts", "app/ui/page.tsx"],
    ["app/features/products/list-products.server.ts", "node_modules/react/index.js"],
    ["app/features/scenarios/list-scenarios.server.ts", "app/features/products/list-products.server.ts"],
    ["app/ui/page.tsx", "app/platform/context.server.ts"],
    ["app/routes/products/list.tsx", "db/schema/index.ts"],
    ["app/routes/products/list.tsx", "node_modules/drizzle-orm/index.js"],
    ["app/routes/products/list.tsx", "node_modules/zod/index.js"],
    ["app/routes/products/list.tsx", "app/routes/scenarios/list.tsx"],
    ["app/server.ts", "tests/mocks/index.ts"],
    ["seeds/index.ts", "app/routes/products/list.tsx"],
    ["app/elsewhere/x.ts", "app/domain/product/product.ts"],
  ])("%s may not import %s", (from, to) => {
    expect(forbidden(from, to)).not.toBeNull();
  });
});

describe("what a file may hold", () => {
  test.each<[string, RegExp, RegExp, RegExp?]>([
    ["the domain knows no clock and no chance", /^app\/domain\//, /new Date\(\)|Date\.now\(|Math\.random\(|performance\.now\(|crypto\.|process\./],
    ["use cases are told the time", /^app\/features\//, /new Date\(\)|Date\.now\(|Math\.random\(/],
    [
      "the environment is read in one place",
      /^(app|db|seeds)\//,
      /process\.env/,
      // the kit's own configuration; what PostgreSQL and the build inherit
      /^(app\/platform\/env\.server\.ts|app\/cli\/build-if-stale\.ts|db\/(drizzle\.config|embedded\.server)\.ts)$/,
    ],
    ["a page names no role and no capacity", /^app\/routes\//, /["'`](operator|demand|supply|audit|owner|approver|editor|viewer)["'`]/],
    ["a page asks in the words of use cases, not in SQL", /^app\/routes\//, /\bsql`|\bdb\.(select|insert|update|delete|execute)\b/],
    ["trap 14: lists are made of plain links", /^app\/(routes|ui)\//, /\b(Nav)?Link\b[^"]*from "@remix-run\/react"/],
    ["nothing gets past React’s escaping", /^app\//, /dangerouslySetInnerHTML/],
    ["nothing is left in a browser’s stores", /^app\//, /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/],
    ["cookies are made and named in one place", /^app\//, /SameSite|Max-Age|__Host-|__Secure-/, /^app\/platform\/cookie\.server\.ts$/],
    ["trap 9: no inline style", /^app\/(routes|ui|root)/, /\sstyle=\{/],
    ["trap 4: one way to send a browser elsewhere", /^app\/(routes|features)\//, /\bredirect(Document)?\b[^"]*from "@remix-run\/node"/],
    ["trap 10: the app does not know that it is tested", /^(app|db|seeds)\//, /\bmsw\b|#tests\//],
  ])("%s", (_, where, what, but) => {
    const files = sources.filter((path) => where.test(path) && !but?.test(path));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => what.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  test("no file or folder is called what says nothing", () => {
    const vague = /^(utils?|helpers?|lib|common|services?|types?|misc|managers?|index)$/;
    // the schema is the one barrel; a folder of stories, of reference data or of mocks is read by its index
    const named = /^(db\/schema|seeds|seeds\/.*|tests\/mocks)\/index\.ts$/;
    const parts = sources.filter((path) => !named.test(path)).flatMap((path) => path.split("/").map((part) => ({ path, part: part.split(".")[0] ?? "" })));
    expect(parts.filter(({ part }) => vague.test(part)).map(({ path }) => path)).toEqual([]);
  });

  test("names are in kebab-case", () => {
    expect(sources.filter((path) => !/^[a-z0-9-/]+(\.[a-z0-9-]+)*\.(ts|tsx)$/.test(path))).toEqual([]);
  });

  test("the root holds what its owner chose", () => {
    const chosen = ["app", "db", "tests", "seeds", "README.md", "package.json", "tsconfig.json", "remix.config.js"];
    const insisted = ["vite.config.ts", "package-lock.json", "biome.json", "knip.json", "LICENSE", ".ci", ".gitignore", ".env.example", ".npmrc"];
    const made = ["node_modules", "build", ".data", ".git"];
    expect(readdirSync(".").filter((name) => ![...chosen, ...insisted, ...made].includes(name))).toEqual([]);
  });
});

const sources = ["app", "db", "seeds", "tests"].flatMap(filesIn).filter((path) => /\.tsx?$/.test(path) && !path.includes("i18n/generated"));

function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(directory, entry.name)) : [join(directory, entry.name)],
  );
}
