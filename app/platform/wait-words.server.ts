import { m } from "#app/i18n/generated/messages.js";
import type { Preferences } from "./preferences.server.ts";

/** That something was tried too often, and when it may be tried again. */
export const waitWords = (seconds: number, options?: Pick<Preferences, "locale">) =>
  seconds < 90 ? m.ui_limited_seconds({ count: seconds }, options) : m.ui_limited_minutes({ count: Math.ceil(seconds / 60) }, options);
