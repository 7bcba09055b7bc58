import type { Server, ServerOptions } from "node:http";
import { longestUpload } from "./files/receive-upload.server.ts";

/** How long a client may take, in milliseconds: for its headers, for a whole request (a file; all else is answered sooner, and cut off then), and between two looks at who is late. */
export const timeLimits = { headersTimeout: 15_000, requestTimeout: longestUpload, connectionsCheckingInterval: 5_000 } satisfies ServerOptions;

/** Longest that a connection may be silent while an answer is being read, in milliseconds. */
const silence = 60_000;
/** More connections than this wait outside; one client cannot hold them long. */
const mostConnections = 2_000;
const mostHeaders = 60;

/** What a client that reads or writes slowly, or opens many connections, cannot hold for ever. */
export function limitConnections(server: Server, longestSilence = silence) {
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.setTimeout(longestSilence, (socket) => socket.destroy());
}
