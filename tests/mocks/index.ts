import { HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";

/** Requests that no mock answered; a test that leaves one behind fails. */
export const unanswered: string[] = [];

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Last in line: this machine is let through, everything else fails as a network error. */
const nothingElse = http.all("*", ({ request }) => {
  if (loopback.has(new URL(request.url).hostname)) return passthrough();
  unanswered.push(`${request.method} ${request.url}`);
  return HttpResponse.error();
});

/** Every third party, played by us. */
export const mocks = setupServer(nothingElse);
