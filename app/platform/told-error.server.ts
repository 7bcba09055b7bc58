/** What is told of an error: its kind, words, place and what caused it. */
export interface ToldError {
  name: string;
  message: string;
  code?: string;
  at?: string[];
  cause?: ToldError;
}

/** Frames of a stack that are kept. */
const frames = 12;

/** An error without the values that a statement was sent with: Drizzle puts them into the message, PostgreSQL into `detail`. */
export function toldOf(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error).slice(0, 500) };
  const { code, cause } = error as Error & { code?: unknown };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: (error.message.split("\nparams: ")[0] ?? "").slice(0, 2000),
    ...(code !== undefined && { code: String(code) }),
    ...(at.length > 0 && { at: at.slice(0, frames).map((line) => line.trim()) }),
    ...(cause !== undefined && { cause: toldOf(cause) }),
  };
}
