import type { AppLoadContext } from "@remix-run/node";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { forHouse, paths, withQuery } from "#app/paths.ts";
import { fieldsBeside } from "./files/receive-upload.server.ts";
import { type Fields, keepForm } from "./kept-form.server.ts";
import { refusalResponse } from "./refusal.server.ts";
import { redirectTo } from "./safe-path.server.ts";
import type { Ended } from "./session.server.ts";
import type { UseCaseContext } from "./use-case.server.ts";

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** Of an address: which kept form is sent from it, so that it can be forgotten once it has gone through. */
export const sentFrom = "kept";

/** Where a kept form is sent again. */
export const sentAgainFrom = (path: string, id: string, membershipId: string | null) =>
  withQuery(path, { [sentFrom]: id, ...(membershipId !== null && { [forHouse]: membershipId }) });

type SignedInContext = UseCaseContext & { actor: PersonActor };

/** The use-case context of somebody signed in, who may have to set up or show a second factor yet. Only for the pages where they do. */
export async function personUseCase(asked: Asked): Promise<SignedInContext> {
  const ctx = await asked.context.useCase();
  const { actor } = ctx;
  if (actor.kind === "person") return { ...ctx, actor };
  throw await elsewhereFirst(asked, ctx, paths.signIn(), await asked.context.ended());
}

/**
 * The use-case context of somebody signed in; a visitor is sent to sign in, and who lacks a second factor that they must have to set it up
 * or show it. They come back to where they wanted to go, and to what they typed.
 */
export async function signedInUseCase(asked: Asked): Promise<SignedInContext> {
  const ctx = await personUseCase(asked);
  const { lacking } = await asked.context.found();
  if (lacking) throw await elsewhereFirst(asked, ctx, paths.factorFirst(), await present(asked, ctx));
  await forThatHouse(asked, ctx);
  return ctx;
}

/** … who has shown a short while ago who they are, as sensitive changes ask for; else they are asked to, and come back: to another page where this is no page. */
export const recentlyProved = async (asked: Asked, back?: string) => recently(asked, await signedInUseCase(asked), back);

/** The same for setting up a second factor. */
export const recentlyProvedPerson = async (asked: Asked) => recently(asked, await personUseCase(asked));

async function recently(asked: Asked, ctx: SignedInContext, back?: string) {
  const [session, { hasFactor }] = await Promise.all([asked.context.signedIn(), asked.context.found()]);
  // whoever has a second factor has shown it in this session
  if (session?.recent && (session.factor !== null || !hasFactor)) return ctx;
  throw await elsewhereFirst(asked, ctx, paths.signInAgain(), await present(asked, ctx), back);
}

/** Who is signed in, and the house that they act for, whether they may yet or not. */
async function present({ context }: Asked, { actor }: SignedInContext): Promise<Ended> {
  const session = await context.signedIn();
  return { personId: actor.personId, membershipId: session?.membershipId ?? null, begunAt: session?.begunAt ?? new Date(0) };
}

/** What was filled in for one house is not done for another that its person has gone on to, in another tab or since: it waits until they choose. */
async function forThatHouse(asked: Asked, ctx: SignedInContext) {
  const membershipId = new URL(asked.request.url).searchParams.get(forHouse);
  if (asked.request.method !== "POST" || membershipId === null || membershipId === ctx.actor.actingFor?.membershipId) return;
  const { houses } = await asked.context.found();
  const own = houses.some((house) => house.membershipId === membershipId);
  const kept = own && (await keepTyped(asked, ctx, { ...(await present(asked, ctx)), membershipId }, pageOf(asked)));
  throw kept ? redirectTo(kept.at, { "Set-Cookie": kept.cookie }) : refusalResponse({ kind: "conflict", code: "other-house" });
}

/** Sends to a page that leads back here; to what was typed, where it is known who typed it. */
async function elsewhereFirst(asked: Asked, ctx: UseCaseContext, place: string, by: Ended | null, back?: string) {
  const page = pageOf(asked);
  const to = (query: Record<string, string>, headers?: HeadersInit) => redirectTo(`${place}?${new URLSearchParams(query)}`, headers);
  if (back) return to({ next: back, [unsent]: "" });
  if (asked.request.method !== "POST") return to({ next: page });
  const kept = by && (await keepTyped(asked, ctx, by, page));
  return kept ? to({ next: kept.at }, { "Set-Cookie": kept.cookie }) : to({ next: page, [unsent]: "" });
}

/** The address of a form's page, without what a form adds to it. */
function pageOf({ request }: Asked) {
  const url = new URL(request.url);
  for (const added of [sentFrom, forHouse]) url.searchParams.delete(added);
  return url.pathname + url.search;
}

/** In the address of the sign-in page: a form was sent that nobody is known to have typed. */
export const unsent = "unsent";

/** … that the second step was not done in time, or was wrong too often. */
export const over = "over";

/** Passwords and codes, present and new. */
const secretFields = new Set(["password", "present", "code", "offer"]);

/** Keeps what a page's form sent; what a script asks for while one types is not worth it. A secret is not kept, nor what would be nothing without one. A file is chosen anew. */
async function keepTyped(asked: Asked, ctx: UseCaseContext, by: Ended, path: string) {
  const { request, context } = asked;
  if (request.bodyUsed || !request.headers.get("Accept")?.includes("text/html")) return null;
  const sent = await fieldsSent(request);
  const fields = sent?.filter(([name]) => !secretFields.has(name));
  if (!sent || !fields || (fields.length < sent.length && fields.every(([, value]) => value === ""))) return null;
  return await keepForm({ ...ctx, db: context.asPerson(by.personId) }, by, path, fields, request.headers.get("Cookie"));
}

async function fieldsSent(request: Request): Promise<Fields | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return [...new URLSearchParams(await request.text())];
  if (!type.startsWith("multipart/form-data")) return null;
  return [...(await fieldsBeside(request))].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
}
