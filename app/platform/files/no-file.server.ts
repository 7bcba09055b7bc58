import { barePage } from "../bare-answer.server.ts";
import type { Preferences } from "../preferences.server.ts";

/** That there is no such file, or none for its reader: what sends files has no page of its own to say it on. */
export function noFile({ locale, largeType, requestId }: Preferences & { requestId: string }) {
  const { policy, html } = barePage({ status: 404, locale, largeType, requestId });
  return new Response(html, {
    status: 404,
    headers: { "Cache-Control": "no-store", "Content-Language": locale, "Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8" },
  });
}
