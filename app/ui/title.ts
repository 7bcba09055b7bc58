import { m } from "#app/i18n/generated/messages.js";

/** A page's title; prefixed where something is to be put right. */
export const titled = (title: string, wrong = false) => [{ title: wrong ? m.ui_error_title({ title: m.ui_title({ title }) }) : m.ui_title({ title }) }];

/** The title of a page that does something with one thing: what, and with which; what alone while nothing is loaded. */
export const about = (what: string, thing?: string) => (thing ? m.ui_title_about({ what, thing }) : what);
