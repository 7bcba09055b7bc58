import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { IntentRefusal, Parties } from "#app/domain/intent/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { findCandidacy } from "#app/features/intents/find-candidacy.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A product before the owner of a scenario, for somebody who may act on it. */
export async function openCandidacy(args: LoaderFunctionArgs, mayAct: (actor: Actor, parties: Parties) => Decision<IntentRefusal>) {
  const ctx = await signedInUseCase(args);
  const { number = "", product = "" } = args.params;
  const [found, now] = await Promise.all([findCandidacy(ctx, number, product), ctx.clock(ctx.db)]);
  const candidacy = granted(found);
  const may = mayAct(ctx.actor, { ownerId: candidacy.scenario.organisationId, vendorId: candidacy.product.vendor.id });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return { ctx, now, number, ...candidacy };
}

type Opened = Awaited<ReturnType<typeof openCandidacy>>;

/** What the forms about a candidate show: an allow-list. */
export const candidacyView = ({ scenario, product }: Pick<Opened, "scenario" | "product">) => ({
  scenario: { number: scenario.number, title: scenario.title, regime: scenario.regime },
  product: { number: product.number, name: product.name, version: product.version, vendor: product.vendor.name },
});
