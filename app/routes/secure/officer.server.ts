import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayLift } from "#app/domain/identity/power-policy.ts";
import { notFound } from "#app/domain/shared/result.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** The use-case context of somebody who may grant and lift; for everybody else the page is not there. */
export async function officerUseCase(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  if (!mayLift(ctx.actor).allowed) throw refusalResponse(notFound.refusal);
  return ctx;
}
