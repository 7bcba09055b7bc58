import type { AppLoadContext } from "@remix-run/node";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { paths } from "#app/paths.ts";
import { keepForm } from "./kept-form.server.ts";
import { redirectTo } from "./safe-path.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** Of an address: which kept form is sent from it, so that it can be forgotten once it has gone through. */
export const sentFrom = "kept";

/** Where a kept form is sent again. */
export const sentAgainFrom = (path: string, id: string) => `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ [sentFrom]: id })}`;

/**
 * The use-case context of somebody signed in; a visitor is sent to sign in and comes back to where they wanted to go, and to what they
 * typed where their session ended meanwhile.
 */
export async function signedInUseCase(asked: Asked): Promise<UseCaseContext & { actor: PersonActor }> {
  const ctx = await asked.context.useCase();
  const { actor } = ctx;
  if (actor.kind === "person") return { ...ctx, actor };
  const url = new URL(asked.request.url);
  url.searchParams.delete(sentFrom);
  const page = url.pathname + url.search;
  if (asked.request.method !== "POST") throw signInFirst({ next: page });
  const kept = await keepTyped(asked, ctx, page);
  throw kept ? signInFirst({ next: kept.at }, { "Set-Cookie": kept.cookie }) : signInFirst({ next: page, [unsent]: "" });
}

/** In the address of the sign-in page: a form was sent that nobody is known to have typed. */
export const unsent = "unsent";

const signInFirst = (query: Record<string, string>, headers?: HeadersInit) => redirectTo(`${paths.signIn()}?${new URLSearchParams(query)}`, headers);

/** Keeps what a page's form sent, where it can be known who typed it; what a script asks for while one types is not worth it. */
async function keepTyped({ request, context }: Asked, ctx: UseCaseContext, path: string) {
  if (request.bodyUsed || !request.headers.get("Accept")?.includes("text/html")) return null;
  const personId = await context.endedPerson();
  return personId ? await keepForm(ctx, personId, path, await request.text(), context.origin.startsWith("https:")) : null;
}
