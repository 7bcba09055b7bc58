import type { BrowserContext, Request } from "playwright-core";

/** What opens something, in what a browser sent: passwords and codes as they were typed, the tokens of one-time links and of cookies. */
export function secretsOf(context: BrowserContext) {
  const sent = new Set<string>();
  context.on("request", (request) => {
    for (const secret of secretsIn(request)) sent.add(secret);
  });
  // a browser that was closed has none any more
  const cookies = () => context.cookies().catch(() => []);
  return async () => [...sent, ...(await cookies()).filter(({ name }) => !told.test(name)).map(({ value }) => value)];
}

/** Cookies that say what was chosen or done, and open nothing. */
const told = /(^|-)(locale|large-type|notice)$/;

function secretsIn(request: Request) {
  const typed = [...new URLSearchParams(request.postData() ?? "")].filter(([name, value]) => /password|^code$|secret|token/i.test(name) && value !== "");
  const tokens = new URL(request.url()).pathname.split("/").filter((part) => /^[\w-]{40,}$/.test(part));
  return [...typed.map(([, value]) => value), ...tokens];
}

/** Those that a text holds; six digits count where they stand alone, for a longer number may hold any. */
export const toldIn = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => (/^\d+$/.test(secret) ? new RegExp(`(?<![\\w.])${secret}(?![\\w.])`).test(text) : text.includes(secret)));
