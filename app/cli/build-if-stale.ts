import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Builds the app unless the build is younger than everything that it is made of. */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(`安场 needs Node 24 or newer; this is ${process.version}. On Linux npm brings it: run npm ci, then npm start.`);
  process.exit(1);
}

const sources = ["app", "db/schema", "package.json", "vite.config.ts", "remix.config.js"];
const built = existsSync("build/server/index.js") ? statSync("build/server/index.js").mtimeMs : 0;
if (sources.some((path) => youngest(path) > built)) {
  const npm = (script: string) => execFileSync("npm", ["run", "--silent", script], { stdio: ["ignore", "ignore", "inherit"] });
  console.error("building …");
  npm("i18n");
  npm("build");
}

function youngest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => name !== "generated")
      .map(({ name }) => youngest(join(path, name))),
  );
}
