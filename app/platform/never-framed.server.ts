import type { Response } from "express";

const name = "Content-Security-Policy";
const none = "frame-ancestors 'none'";

/**
 * Has an answer say that nobody may frame it, within its own policy where it has one: pages, redirects, refusals and files are made in many
 * places, and all pass here as they leave. A 304 has no policy: the page that the browser kept goes by its own.
 */
export function neverFramed(response: Response) {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const own = response.get(name);
    if (status !== 304 && !own?.includes(none)) response.set(name, own ? `${own}; ${none}` : none);
    return writeHead(status, ...rest);
  };
}
