/** Whether a statement failed because a row would have stood twice in a unique index; drivers wrap what the database said. */
export function standsTwice(error: unknown, index: string): boolean {
  const { code, constraint_name: name, cause } = (error ?? {}) as { code?: string; constraint_name?: string; cause?: unknown };
  return (code === "23505" && name === index) || (cause !== undefined && standsTwice(cause, index));
}
