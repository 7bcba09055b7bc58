/**
 * What a use case answers when it may refuse. `code` is local to the use case and is put into words by the page.
 * `kind` says what sort of refusal it is: the thing is not there for this person, it is but they may not, its state forbids it,
 * it changed meanwhile, what was sent does not hold, or it was tried too often.
 */
export const refusalKinds = ["not-found", "forbidden", "conflict", "stale", "invalid", "limited"] as const;
export type RefusalKind = (typeof refusalKinds)[number];

export interface Refusal<Code extends string = string> {
  kind: RefusalKind;
  code: Code;
  /** Of `limited`: seconds until it may be tried again. */
  retryAfter?: number;
  /** Of a day that is too early: the one that it is measured against, where there is one. */
  day?: string | null;
}

export type Result<Value, Code extends string = string> = { ok: true; value: Value } | { ok: false; refusal: Refusal<Code> };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <Code extends string>(kind: RefusalKind, code: Code) => ({ ok: false, refusal: { kind, code } }) as const;

/** What a person may not see is not there. */
export const notFound = refuse("not-found", "not-found");
export type NotFound = "not-found";

/** Tried too often. */
export const limited = (retryAfter: number) => ({ ok: false, refusal: { kind: "limited", code: "limited", retryAfter } }) as const;
