import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Entry {
  version?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
>;
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const versionsOf = (name: string) => Object.entries(packages).flatMap(([path, { version = "" }]) => (path && nameOf(path) === name ? [version] : []));

describe("trap 17: npm ci finds what it looks for", () => {
  test("every optional package of every platform has its entry", () => {
    const known = new Set(Object.keys(packages).map(nameOf));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });

  test("the lock holds what package.json asks for, exactly where it asks exactly", () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    const pinned = asked.filter(([, range]) => /^\d+\.\d+\.\d+/.test(range));
    expect(pinned.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
    expect(asked.filter(([name]) => !packages[`node_modules/${name}`])).toEqual([]);
  });
});

test.each([
  // Remix 2.17.5 pins versions open to CVE-2026-53668: our overrides lift them
  ["@remix-run/router", "1.23.4"],
  ["react-router", "6.30.6"],
  ["react-router-dom", "6.30.6"],
])("every %s is %s", (name, version) => {
  expect(new Set(versionsOf(name))).toEqual(new Set([version]));
});

/** The least version without a known hole, for what comes with others' packages and reaches production. `npm audit` asks a registry that may not answer. */
const least: Record<string, string> = {
  "body-parser": "1.20.3",
  cookie: "0.7.0",
  express: "4.20.0",
  "on-headers": "1.1.0",
  "path-to-regexp": "0.1.12",
  qs: "6.14.1",
  send: "0.19.0",
  "serve-static": "1.16.0",
  undici: "6.21.2",
};

test.each(Object.entries(least))("no %s below %s", (name, version) => {
  const found = versionsOf(name);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((one) => below(one, version))).toEqual([]);
});

test("nothing native to phones, nothing that brings a second React", () => {
  expect(Object.keys(packages).filter((path) => /node_modules\/(react-native|expo-sqlite|@op-engineering\/op-sqlite)$/.test(path))).toEqual([]);
  expect(versionsOf("react")).toHaveLength(1);
});

function below(version: string, other: string) {
  const parts = (one: string) => one.split(/[.-]/).map(Number);
  const [a, b] = [parts(version), parts(other)];
  const at = b.findIndex((part, i) => part !== a[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

test("V15.1.2: the list of components names what the app is made of", () => {
  const { specVersion, components } = JSON.parse(execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8", maxBuffer: 50_000_000 }));
  expect(specVersion).toBe("1.5");
  const named = new Set(components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`));
  for (const [name, version] of Object.entries(manifest.dependencies)) if (/^\d/.test(version)) expect(named).toContain(`${name}@${version}`);
});
