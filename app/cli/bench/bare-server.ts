import type { AddressInfo } from "node:net";
import compression from "compression";
import { drizzle } from "drizzle-orm/postgres-js";
import express from "express";
import { visitor } from "#app/domain/identity/actor.ts";
import { listScenarios } from "#app/features/scenarios/list-scenarios.server.ts";
import { readScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import { connect } from "#db/client.server.ts";
import { openConsole } from "../console.ts";
import { listAddresses } from "./list-addresses.ts";

/**
 * The least that could answer as the scenario list does: Express, postgres.js and the list's own statements with their parameters, noted
 * once for each address and sent for each request; the rows go out as JSON. Started by `bench-web.ts`, ends with it.
 */
interface Statement {
  query: string;
  params: unknown[];
}

const session = await openConsole(visitor);
const { client, close } = connect(session.urls.app);
const noted = new Map<string, Statement[]>();
for (const address of listAddresses) noted.set(address, await statementsOf(address));

const http = express();
http.disable("x-powered-by");
http.use(compression());
http.get("/scenarios", async (request, response) => {
  const statements = noted.get(request.originalUrl.replace(/[?&]n=\d+$/u, ""));
  if (!statements) return void response.status(404).end();
  const [rows, counts, now] = await Promise.all(statements.map(({ query, params }) => client.unsafe(query, params as never[])));
  response.json({ rows, counts, now });
});
const server = http.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", async () => {
  server.closeAllConnections();
  server.close();
  await close();
  await session.close();
});
// the terminal's Ctrl-C reaches every process; this one ends with the one that started it
process.on("SIGINT", () => {});

/** What the list's loader sends to the database for a visitor. */
async function statementsOf(address: string) {
  const statements: Statement[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void statements.push({ query, params }) };
  const ctx = { ...session.ctx, db: drizzle(client, { casing: "snake_case", logger }) as unknown as typeof session.ctx.db };
  const filter = readScenarioFilter(new URL(address, "http://localhost").searchParams, ctx.reference);
  await Promise.all([listScenarios(ctx, filter), ctx.clock(ctx.db)]);
  return statements;
}
