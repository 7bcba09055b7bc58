import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayLift } from "#app/domain/identity/power-policy.ts";
import { notFound } from "#app/domain/shared/result.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { recentlyProved, signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** The use-case context of somebody who may grant and lift, and has shown a short while ago who they are; for everybody else the page is not there. */
export async function officerUseCase(args: LoaderFunctionArgs) {
  const { actor } = await signedInUseCase(args);
  if (!mayLift(actor).allowed) throw refusalResponse(notFound.refusal);
  return await recentlyProved(args);
}
