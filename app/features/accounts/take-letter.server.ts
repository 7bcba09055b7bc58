import { limits } from "#app/domain/identity/limits.ts";
import { knownBrowserAt } from "#app/platform/known-browser-of.server.ts";
import { addressClass, takeInTurn } from "#app/platform/limits.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/**
 * Whether a letter that anybody may ask for is written. A browser that the address's person has come in with is counted by itself; others by the network address
 * that asks, then for the mailbox: what strangers had sent keeps its owner from nothing.
 */
export async function takeLetter(ctx: UseCaseContext, kind: "sign-up" | "password-reset", email: string): Promise<boolean> {
  const known = await knownBrowserAt(ctx, email);
  const own = { rule: limits.letters, of: [kind, email, known ?? addressClass(ctx.from)] };
  return (await takeInTurn(ctx, known ? [[own]] : [[own], [{ rule: limits.lettersMailbox, of: [kind, email] }]])) === null;
}
