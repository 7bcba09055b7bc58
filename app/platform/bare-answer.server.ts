import type { Response } from "express";
import { m } from "#app/i18n/generated/messages.js";
import { contentSecurityPolicy } from "./headers.server.ts";
import type { Preferences } from "./preferences.server.ts";
import { knownOf } from "./request-log.server.ts";
import { safePath } from "./safe-path.server.ts";
import { waitWords } from "./wait-words.server.ts";

const words = {
  400: m.ui_bare_400,
  403: m.ui_bare_403,
  404: m.ui_404_text,
  405: m.ui_bare_405,
  411: m.ui_bare_411,
  413: m.ui_bare_413,
  415: m.ui_bare_415,
  421: m.ui_bare_421,
  429: m.ui_bare_429,
  500: m.ui_bare_500,
  503: m.ui_bare_503,
};
type Status = keyof typeof words;

const titles: Partial<Record<Status, typeof m.ui_bare_title>> = {
  404: m.ui_404_title,
  429: m.ui_429_title,
  500: m.ui_500_title,
  503: m.ui_503_title,
};

interface Bare extends Preferences {
  status: Status;
  /** Under which the log has the request. */
  requestId: string;
  /** Seconds after which to come back, where that is known. */
  wait?: number;
  /** Path and query of what was asked for, where it may be asked for again. */
  again?: string;
  /** Where the way home leads, where it is not here. */
  origin?: string;
}

/** What happened and what to do, each a sentence or two. */
const why = ({ status, locale, requestId, wait }: Bare) => [
  status === 429 && wait ? waitWords(wait, { locale }) : words[status]({}, { locale }),
  ...(status < 500 ? [] : [m.ui_request_id({ id: requestId }, { locale })]),
];

/** A small page that says why nothing of the app answers; with the policy that belongs to it. */
export function barePage({ origin = "", again, ...bare }: Bare) {
  const { status, locale, largeType } = bare;
  const title = (titles[status] ?? m.ui_bare_title)({}, { locale });
  const ways = [
    ...(again && (status === 429 || status >= 500) ? [`<a href="${safePath(again).replaceAll("&", "&amp;")}">${m.ui_again({}, { locale })}</a>`] : []),
    `<a href="${origin}/">${origin || m.ui_to_home({}, { locale })}</a>`,
  ];
  return {
    policy: contentSecurityPolicy(null, false),
    html: `<!DOCTYPE html><html lang="${locale}"${largeType ? ' class="large-type"' : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/bare.css"></head><body><header lang="zh-CN">安场</header><main><p><span>${status}</span></p><h1>${title}</h1>${why(
      bare,
    )
      .map((sentence) => `<p>${sentence}</p>`)
      .join("")}<p>${ways.join(" ")}</p></main></body></html>`,
  };
}

/** Why nothing of the app answers, in the reader's language: a small page for who reads pages, else a line. */
export function bareAnswer(response: Response, status: Status, origin = "") {
  const request = response.req;
  const { requestId, preferences } = knownOf(response);
  const wait = Number(response.get("Retry-After") ?? 0);
  const bare = {
    status,
    ...preferences,
    origin,
    wait,
    requestId,
    ...(request.method === "GET" && { again: request.originalUrl }),
  };
  response.status(status).set({ "Cache-Control": "no-store", "Content-Language": preferences.locale }).vary("Accept, Accept-Language, Cookie");
  if (request.accepts(["text", "html"]) !== "html") return void response.type("text/plain; charset=utf-8").send(`${status} ${why(bare).join(" ")}\n`);
  const { policy, html } = barePage(bare);
  response.set("Content-Security-Policy", policy).type("text/html; charset=utf-8").send(html);
}
