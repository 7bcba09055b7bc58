import type { LoaderFunctionArgs } from "@remix-run/node";
import type { MemberRefusal } from "#app/domain/identity/membership.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { type FoundMember, listMembers } from "#app/features/members/list-members.server.ts";
import { paths } from "#app/paths.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved, signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** The members of the house that somebody acts for. */
export async function loadMembers(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  if (!ctx.actor.actingFor) throw redirectTo(paths.organisations());
  return { ctx, found: granted(await listMembers(ctx)) };
}

/** One of them, where the reader may do about them what the page is for, and has shown a short while ago who they are. */
export async function loadMember(args: LoaderFunctionArgs, may: (member: FoundMember) => Decision<MemberRefusal>) {
  const { ctx, found } = await loadMembers(args);
  const member = found.members.find(({ id }) => id === args.params.id);
  if (!member) throw new Response(null, { status: 404 });
  const decision = may(member);
  if (!decision.allowed) throw refusalResponse({ kind: "forbidden", code: decision.reason });
  await recentlyProved(args);
  return { ctx, member };
}
