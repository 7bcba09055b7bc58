/** What a browser remembers of its reader: language and type size, in cookies that a POST sets. */
export interface Preferences {
  locale: "zh-CN" | "en";
  largeType: boolean;
}

const year = 31_536_000;
export const localeCookie = (locale: Preferences["locale"]) => `locale=${locale}; Path=/; SameSite=Lax; Max-Age=${year}`;
export const largeTypeCookie = (on: boolean) => `large-type=${on ? "on" : ""}; Path=/; SameSite=Lax; Max-Age=${on ? year : 0}`;

/** `?lang=` in a link, else the cookie, else what the browser asks for, else Chinese. */
export function readPreferences({ cookie, acceptLanguage, lang }: { cookie: string; acceptLanguage: string; lang: string | null }): Preferences {
  const largeType = /(?:^|;\s*)large-type=on(?:;|$)/.test(cookie);
  const chosen = [lang, /(?:^|;\s*)locale=([\w-]+)/.exec(cookie)?.[1]].find((one) => one === "en" || one === "zh-CN");
  if (chosen === "en" || chosen === "zh-CN") return { locale: chosen, largeType };
  const first = acceptLanguage
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .find((part) => part.startsWith("zh") || part.startsWith("en"));
  return { locale: first?.startsWith("en") ? "en" : "zh-CN", largeType };
}
