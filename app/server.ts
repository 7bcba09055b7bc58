import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { clock } from "#app/domain/identity/actor.ts";
import { openProductLibrary } from "#app/features/matching/product-library.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { openDatabase } from "#app/platform/database.server.ts";
import { equipDemoPeople, refuseDemoPeople, tellDemoAccounts } from "#app/platform/demo.server.ts";
import { type Env, originOf, readEnv } from "#app/platform/env.server.ts";
import { loadFactorKey } from "#app/platform/factor-key.server.ts";
import { openFiling } from "#app/platform/files/open-filing.server.ts";
import { createApp } from "#app/platform/http.server.ts";
import { openJobs } from "#app/platform/jobs.server.ts";
import { openLog } from "#app/platform/log.server.ts";
import { sendLetter, smtpCarrier } from "#app/platform/post.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { openRefusals } from "#app/platform/refusals.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { openSigningKey } from "#app/platform/signing-key.server.ts";
import { limitConnections, timeLimits } from "#app/platform/slow-clients.server.ts";
import { seed } from "#seeds/index.ts";
import { schedule } from "./schedule.ts";

const started = performance.now();
const env = readEnvOrExit();
const development = env.NODE_ENV === "development";
if (!development && !existsSync("build/server/index.js")) fail("not built yet: npm run build");

const { log, close: closeLog } = await openLog({ directory: env.LOG_DIRECTORY ?? join(env.DATA_DIRECTORY, "logs"), keepDays: env.LOG_KEEP_DAYS });
const queries = { count: (_: string) => {} };
const database = await openDatabase(env, env.COUNT_QUERIES ? { onQuery: (statement) => queries.count(statement) } : {}).catch((error: Error) =>
  fail(error.message),
);
const { app, background: byTheClock, urls } = database;
const filing = openFiling(env);
await seed({ urls, demo: env.DEMO, report: console.log, filing });
if (!env.DEMO) await refuseDemoPeople(app.db).catch((error: Error) => fail(error.message));

const factorKey = loadFactorKey(env);
if (env.DEMO) await equipDemoPeople(app.db, factorKey);
const reference = await loadReference(app.db);
const origin = originOf(env);
const signingKey = openSigningKey(env);
const jobs = await openJobs(urls, Object.keys(schedule), (error) => log.error({ error }, "jobs"));
const { enqueue } = jobs;
const newId = () => crypto.randomUUID();
const background = {
  actor: clock,
  db: byTheClock.db,
  clock: databaseClock,
  newId,
  reference,
  demo: env.DEMO,
  origin,
  enqueue,
  recordDigest: env.RECORD_DIGEST,
};
await closeDueScenarios(background);
const library = openProductLibrary({ url: urls.background, reference, clock: databaseClock, report: (line) => log.error({ line }, "library") });
const sessions = createSessions(app.db, {
  idleMinutes: env.SESSION_IDLE_MINUTES,
  absoluteHours: env.SESSION_ABSOLUTE_HOURS,
  office: { idleMinutes: env.SESSION_OPERATOR_IDLE_MINUTES, absoluteHours: env.SESSION_OPERATOR_HOURS },
  origin,
  demo: env.DEMO,
});
const keeping = { db: byTheClock.db, clock: databaseClock, keepText: env.DEMO || development };
const post = env.SMTP_URL ? { ...keeping, carry: smtpCarrier(env.SMTP_URL, env.MAIL_FROM), report: (line: string) => log.warn({ line }, "post") } : null;
const parts = { background, library, sessions, keeping, post, store: filing.store, signingKey, checkpointMail: env.RECORD_CHECKPOINT_MAIL, log };
await jobs.work(
  Object.entries(schedule).map(([name, { cron, run }]) => ({ name, cron, run: async () => void (await run(parts)) })),
  post ? [{ name: "send-letter", run: ({ id }) => sendLetter(post, id) }] : [],
);
if (!post && !keeping.keepText) console.error("SMTP_URL is not set: letters wait and are not sent");

const refusals = openRefusals({ log });
const application = {
  db: app.db,
  sessions,
  factorKey,
  reference,
  library,
  filing,
  demo: env.DEMO,
  passwordProfile: env.PASSWORD_PROFILE,
  development,
  footer: footerOf(env),
  origin,
  clock: databaseClock,
  enqueue,
  log,
  recordDigest: env.RECORD_DIGEST,
  refusals,
  signingKey,
};
const dropSilent = () => {
  for (const one of [app, byTheClock]) one.dropSilent();
};
const { http, close: closeHttp } = await createApp({ env, application, queries, dropSilent });

const server = createServer(timeLimits, http);
limitConnections(server);
server.listen(env.PORT, env.HOST, async () => {
  const { port } = server.address() as AddressInfo;
  console.log(`安场 Anchang: http://127.0.0.1:${port}  (${process.version}, ready in ${Math.round(performance.now() - started)} ms)`);
  if (env.DEMO) await tellDemoAccounts(app.db, console.log);
});
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
  await refusals.close();
  await jobs.stop();
  await library.close();
  await database.close();
  await closeLog();
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
