import type { Request } from "express";
import { cookieIn, dropCookie, setCookie } from "./cookie.server.ts";

/** What a browser remembers of its reader: language and type size, in cookies that a POST sets. */
export interface Preferences {
  locale: "zh-CN" | "en";
  largeType: boolean;
}

const year = 31_536_000;
export const localeCookie = (origin: string, locale: Preferences["locale"]) => setCookie(origin, "locale", locale, year);
export const largeTypeCookie = (origin: string, on: boolean) => (on ? setCookie(origin, "large-type", "on", year) : dropCookie(origin, "large-type"));

/** `?lang=` in a link, else the cookie, else what the browser asks for, else Chinese. */
export function preferencesOf({ headers, query }: Pick<Request, "headers" | "query">, origin: string): Preferences {
  const { cookie, "accept-language": acceptLanguage = "" } = headers;
  const largeType = cookieIn(origin, cookie, "large-type") === "on";
  const chosen = [query.lang, cookieIn(origin, cookie, "locale")].find((one) => one === "en" || one === "zh-CN");
  if (chosen === "en" || chosen === "zh-CN") return { locale: chosen, largeType };
  const first = acceptLanguage
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .find((part) => part.startsWith("zh") || part.startsWith("en"));
  return { locale: first?.startsWith("en") ? "en" : "zh-CN", largeType };
}
