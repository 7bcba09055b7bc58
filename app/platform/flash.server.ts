import { isNotice, type NoticeKey } from "#app/i18n/notice-words.ts";
import { cookieIn, dropCookie, setCookie } from "./cookie.server.ts";

interface Here {
  origin: string;
}

/** Says on the page that follows what was just done: `redirectTo(path, saying(context, "product-listed"))`. The cookie holds a known key, never a text. */
export const saying = ({ origin }: Here, notice: NoticeKey) => ({ "Set-Cookie": setCookie(origin, "notice", notice, 60) });

/** Sent with the page that said it: a notice is read once. */
export const said = ({ origin }: Here) => dropCookie(origin, "notice");

/** The notice that the request brings; what is not one of ours says nothing. */
export function readNotice({ origin }: Here, cookies: string | null): NoticeKey | null {
  const word = cookieIn(origin, cookies, "notice");
  return isNotice(word) ? word : null;
}
