/** Whether the error says that the database could not be reached or gave up. */
export function isAway(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return (code !== undefined && /^(ECONNREFUSED|ECONNRESET|CONNECTION_|CONNECT_TIMEOUT|57P0[123]|57014)/.test(code)) || (cause !== undefined && isAway(cause));
}

/** Seconds after which a reader is told to come back. */
export const retryAfter = "5";
