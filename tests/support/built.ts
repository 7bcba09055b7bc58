import { execFileSync } from "node:child_process";

/** The app as it is shipped, built from what stands: tests of routes and journeys run that. */
export default function setup() {
  const { VITEST: _, ...env } = process.env;
  execFileSync(process.execPath, ["app/cli/build-if-stale.ts"], { env: { ...env, NODE_ENV: "production" }, stdio: "inherit" });
}
