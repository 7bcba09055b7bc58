import type { Server, ServerOptions } from "node:http";

/** How long a client may take, in milliseconds: for its headers, for a whole request, and between two looks at who is late. */
export const timeLimits = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 } satisfies ServerOptions;

/** Longest that a connection may be silent while an answer is being read, in milliseconds. */
const silence = 60_000;
/** More connections than this wait outside; one client cannot hold them long. */
const mostConnections = 2_000;
const mostHeaders = 60;

/** What a client that reads or writes slowly, or opens many connections, cannot hold for ever. */
export function limitConnections(server: Server) {
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.setTimeout(silence, (socket) => socket.destroy());
}
