import { m } from "#app/i18n/generated/messages.js";

/** A page's title; prefixed where something is to be put right. */
export const titled = (title: string, wrong = false) => [{ title: wrong ? m.ui_error_title({ title: m.ui_title({ title }) }) : m.ui_title({ title }) }];
