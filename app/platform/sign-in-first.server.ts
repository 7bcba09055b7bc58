import type { AppLoadContext } from "@remix-run/node";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { paths } from "#app/paths.ts";
import { redirectTo } from "./safe-path.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

/** The use-case context of somebody signed in; a visitor is sent to sign in and comes back to where they wanted to go. */
export async function signedInUseCase({ request, context }: { request: Request; context: AppLoadContext }): Promise<UseCaseContext & { actor: PersonActor }> {
  const ctx = await context.useCase();
  const { actor } = ctx;
  if (actor.kind === "person") return { ...ctx, actor };
  const { pathname, search } = new URL(request.url);
  throw redirectTo(`${paths.signIn()}?${new URLSearchParams({ next: request.method === "GET" ? pathname + search : paths.desk() })}`);
}
