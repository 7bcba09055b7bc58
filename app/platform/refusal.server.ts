import type { Refusal, RefusalKind, Result } from "#app/domain/shared/result.ts";

/** HTTP's word for each kind of refusal. */
export const refusalStatus: Record<RefusalKind, 403 | 404 | 409 | 422 | 429> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  stale: 409,
  invalid: 422,
  limited: 429,
};

/** A refusal as an answer that the error boundary puts into words; what may not be seen says nothing more. */
export const refusalResponse = ({ kind, code, retryAfter }: Refusal) =>
  new Response(JSON.stringify(kind === "not-found" ? {} : { code }), {
    status: refusalStatus[kind],
    headers: { "Content-Type": "application/json", ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }) },
  });

/** The value of what was granted; a refusal becomes the page that says why. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw refusalResponse(result.refusal);
  return result.value;
}
