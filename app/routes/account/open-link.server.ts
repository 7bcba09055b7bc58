import type { Result } from "#app/domain/shared/result.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { linkOver } from "#app/ui/link-over.tsx";

/** What a letter's link opens. One that was used, has run out or never was is the same to everybody: over, and how to have another. */
export function opened<Value>(result: Result<Value>, code = linkOver): Value {
  if (!result.ok && result.refusal.kind === "not-found") throw Response.json({ code }, { status: 404 });
  return granted(result);
}
