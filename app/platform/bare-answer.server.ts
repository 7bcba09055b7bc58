import type { Response } from "express";
import { m } from "#app/i18n/generated/messages.js";
import { contentSecurityPolicy } from "./headers.server.ts";
import { readPreferences } from "./preferences.server.ts";

const words = {
  400: m.ui_bare_400,
  403: m.ui_bare_403,
  405: m.ui_bare_405,
  411: m.ui_bare_411,
  413: m.ui_bare_413,
  415: m.ui_bare_415,
  421: m.ui_bare_421,
  500: m.ui_bare_500,
  503: m.ui_bare_503,
};

/** Why nothing of the app answers, in the reader's language: a small page for who reads pages, else a line. */
export function bareAnswer(response: Response, status: keyof typeof words, origin = "") {
  const request = response.req;
  const { cookie = "", "accept-language": acceptLanguage = "" } = request.headers;
  const { locale } = readPreferences({ cookie, acceptLanguage, lang: null });
  const why = words[status]({}, { locale });
  response.status(status).set({ "Cache-Control": "no-store", "Content-Language": locale }).vary("Accept, Accept-Language, Cookie");
  if (request.accepts(["text", "html"]) !== "html") return void response.type("text/plain; charset=utf-8").send(`${status} ${why}\n`);
  const title = status < 500 ? m.ui_bare_title({}, { locale }) : m.ui_500_title({}, { locale });
  const home = `<a href="${origin}/">${origin || m.ui_to_home({}, { locale })}</a>`;
  response
    .set("Content-Security-Policy", contentSecurityPolicy(null, false))
    .type("text/html; charset=utf-8")
    .send(
      `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/bare.css"></head><body><main><p><span>${status}</span></p><h1>${title}</h1><p>${why}</p><p>${home}</p></main></body></html>`,
    );
}
