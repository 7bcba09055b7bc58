import { getLocale, overwriteGetLocale } from "#app/i18n/generated/runtime.js";

/** How the page tells its own language, while samples speak another. */
let own: typeof getLocale | null = null;

/**
 * From here on the page speaks this language. A page is rendered in order and without a pause, so that one can speak two; for the
 * samples alone, which exist in development only.
 */
export function Speak({ locale }: { locale: "zh-CN" | "en" }) {
  own ??= getLocale;
  overwriteGetLocale(() => locale);
  return null;
}

/** From here on the page speaks its reader's language again. */
export function SpeakAgain() {
  if (own) overwriteGetLocale(own);
  own = null;
  return null;
}
