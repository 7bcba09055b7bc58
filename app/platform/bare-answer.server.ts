import type { Response } from "express";
import { m } from "#app/i18n/generated/messages.js";
import { contentSecurityPolicy } from "./headers.server.ts";
import { type Preferences, readPreferences } from "./preferences.server.ts";
import { knownOf } from "./request-log.server.ts";

const words = {
  400: m.ui_bare_400,
  403: m.ui_bare_403,
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

interface Bare {
  status: Status;
  locale: Preferences["locale"];
  /** Under which the log has the request. */
  requestId: string;
  /** Where the way home leads, where it is not here. */
  origin?: string;
}

const why = ({ status, locale, requestId }: Bare) => words[status]({}, { locale }) + (status < 500 ? "" : m.ui_request_id({ id: requestId }, { locale }));

/** A small page that says why nothing of the app answers; with the policy that belongs to it. */
export function barePage({ origin = "", ...bare }: Bare) {
  const { status, locale } = bare;
  const title = status < 500 ? m.ui_bare_title({}, { locale }) : m.ui_500_title({}, { locale });
  const home = `<a href="${origin}/">${origin || m.ui_to_home({}, { locale })}</a>`;
  return {
    policy: contentSecurityPolicy(null, false),
    html: `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/bare.css"></head><body><main><p><span>${status}</span></p><h1>${title}</h1><p>${why(bare)}</p><p>${home}</p></main></body></html>`,
  };
}

/** Why nothing of the app answers, in the reader's language: a small page for who reads pages, else a line. */
export function bareAnswer(response: Response, status: Status, origin = "") {
  const request = response.req;
  const { cookie = "", "accept-language": acceptLanguage = "" } = request.headers;
  const { locale } = readPreferences({ cookie, acceptLanguage, lang: null });
  const bare = { status, locale, origin, requestId: knownOf(response).requestId };
  response.status(status).set({ "Cache-Control": "no-store", "Content-Language": locale }).vary("Accept, Accept-Language, Cookie");
  if (request.accepts(["text", "html"]) !== "html") return void response.type("text/plain; charset=utf-8").send(`${status} ${why(bare)}\n`);
  const { policy, html } = barePage(bare);
  response.set("Content-Security-Policy", policy).type("text/html; charset=utf-8").send(html);
}
