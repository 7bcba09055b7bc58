import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { clock } from "#app/domain/identity/actor.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import { openProductLibrary } from "#app/features/matching/product-library.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { openDatabase } from "#app/platform/database.server.ts";
import { refuseDemoPeople, tellDemoAccounts } from "#app/platform/demo.server.ts";
import { type Env, originOf, readEnv } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http.server.ts";
import { startJobs } from "#app/platform/jobs.server.ts";
import { sweepKeptForms } from "#app/platform/kept-form.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { seed } from "#seeds/index.ts";

const started = performance.now();
const env = readEnvOrExit();
const development = env.NODE_ENV === "development";
if (!development && !existsSync("build/server/index.js")) fail("not built yet: npm run build");

const queries = { count: (_: string) => {} };
const database = await openDatabase(env, env.COUNT_QUERIES ? { onQuery: (statement) => queries.count(statement) } : {}).catch((error: Error) =>
  fail(error.message),
);
const { app, urls } = database;
await seed({ urls, demo: env.DEMO, report: console.log });
if (!env.DEMO) await refuseDemoPeople(app.db).catch((error: Error) => fail(error.message));

const reference = await loadReference(app.db);
const background = { actor: clock, db: app.db, clock: databaseClock, newId: () => crypto.randomUUID(), reference, demo: env.DEMO };
await closeDueScenarios(background);
const library = openProductLibrary({ url: urls.app, reference, clock: databaseClock, report: console.error });
const origin = originOf(env);
const sessions = createSessions(app.db, {
  idleMinutes: env.SESSION_IDLE_MINUTES,
  absoluteHours: env.SESSION_ABSOLUTE_HOURS,
  secure: origin.startsWith("https:"),
  demo: env.DEMO,
});
const jobs = await startJobs(urls, [
  { name: "close-scenarios", cron: "* * * * *", run: async () => void (await closeDueScenarios(background)) },
  { name: "keep-rankings", cron: "* * * * *", run: async () => void (await keepDueRuns(background, library)) },
  { name: "sweep-sessions", cron: "* * * * *", run: async () => void (await Promise.all([sessions.sweep(), sweepKeptForms(background)])) },
]);

const application = { db: app.db, sessions, reference, library, demo: env.DEMO, development, footer: footerOf(env), origin, clock: databaseClock };
const { http, close: closeHttp } = await createApp({ env, application, queries });

const server = http.listen(env.PORT, env.HOST, async () => {
  const { port } = server.address() as AddressInfo;
  console.log(`安场 Anchang: http://127.0.0.1:${port}  (${process.version}, ready in ${Math.round(performance.now() - started)} ms)`);
  if (env.DEMO) await tellDemoAccounts(app.db, console.log);
});
server.headersTimeout = 15_000;
server.requestTimeout = 30_000;
server.on("error", async (error: NodeJS.ErrnoException) => {
  const line = error.code === "EADDRINUSE" ? `http://127.0.0.1:${env.PORT} is taken: 安场 may be running already. Set PORT to start another.` : error.message;
  await stopAll();
  fail(line);
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  console.log("stopping …");
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
  });
  await stopAll();
  console.log("stopped");
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

async function stopAll() {
  await closeHttp();
  await jobs.stop();
  await library.close();
  await database.close();
}

function readEnvOrExit(): Env {
  try {
    return readEnv();
  } catch (error) {
    return fail((error as Error).message);
  }
}

function footerOf({
  FOOTER_SPONSOR: sponsor,
  FOOTER_OPERATOR: operator,
  FOOTER_CONTACT: contact,
  FOOTER_ICP: icp,
  FOOTER_POLICE: police,
  FOOTER_ACCESSIBILITY_URL: accessibilityUrl,
}: Env) {
  return { sponsor, operator, contact, icp, police, accessibilityUrl };
}

function fail(line: string): never {
  console.error(`安场 cannot start: ${line}`);
  process.exit(1);
}
