import { isNotice, type NoticeKey } from "#app/i18n/notice-words.ts";

/** Says on the page that follows what was just done: `redirectTo(path, saying("product-listed"))`. The cookie holds a known key, never a text. */
export const saying = (notice: NoticeKey) => ({ "Set-Cookie": `notice=${notice}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60` });

/** Sent with the page that said it: a notice is read once. */
export const said = "notice=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";

/** The notice that the request brings; what is not one of ours says nothing. */
export function readNotice(cookie: string): NoticeKey | null {
  const word = /(?:^|;\s*)notice=([a-z-]+)(?:;|$)/.exec(cookie)?.[1];
  return isNotice(word) ? word : null;
}
