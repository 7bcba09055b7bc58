import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayPerform } from "#app/domain/qualification/policy.ts";
import type { QualificationEvent } from "#app/domain/qualification/qualification.ts";
import { findQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

export async function loadQualification(args: LoaderFunctionArgs, find = findQualification) {
  const ctx = await signedInUseCase(args);
  return { ctx, qualification: granted(await find(ctx, args.params.id ?? "")) };
}

/** … for somebody who may make that event happen, and while it can. */
export async function loadForEvent(args: LoaderFunctionArgs, event: QualificationEvent, find = findQualification) {
  const loaded = await loadQualification(args, find);
  const may = mayPerform[event](loaded.ctx.actor, loaded.qualification);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  if (!loaded.qualification.can[event]) throw refusalResponse({ kind: "conflict", code: "wrong-status" });
  return loaded;
}
