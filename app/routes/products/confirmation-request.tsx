import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cannotAsk } from "#app/domain/product/claim-change.ts";
import { mayEdit } from "#app/domain/product/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { confirmationRequestForm } from "#app/features/products/confirmation-request-form.server.ts";
import { findClaim } from "#app/features/products/find-claim.server.ts";
import { factsOf } from "#app/features/products/find-product.server.ts";
import { listDemandOwners } from "#app/features/products/list-demand-owners.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AskPage } from "./ask-page.tsx";
import { AskedEvidence, askedEvidence } from "./asked-evidence.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { product, claim } = granted(await findClaim(ctx, args.params.id ?? ""));
  const may = mayEdit(ctx.actor, factsOf(product));
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  const why = cannotAsk(product.status, claim);
  return {
    wrong: args.context.wrong === true,
    why,
    product: { name: product.name, href: product.number === null ? paths.productDraft(product.id) : paths.product(product.number) },
    claim: askedEvidence(claim, beijingDay(await ctx.clock(ctx.db)), labelsIn(args.context)),
    owners: claim.level === "deployed" && why === null ? await listDemandOwners(ctx) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { product, claim } = granted(await findClaim(ctx, args.params.id ?? ""));
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), confirmationRequestForm());
  if (submission.status !== "success") return shownAgain(submission);
  const asked = await requestConfirmation(ctx, claim.id, submission.value.asked || null);
  if (asked.ok) return redirectTo(paths.product(product.number ?? ""), saying(args.context, "confirmation-asked"));
  if (asked.refusal.kind !== "invalid") throw refusalResponse(asked.refusal);
  return shownAgain(submission, { asked: [refusalWords(asked.refusal.code) ?? ""] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.vendor_ask(), data?.wrong);

export default function ConfirmationRequest() {
  const { why, product, claim, owners } = useLoaderData<typeof loader>();
  return (
    <AskPage level={claim.level} why={why} owners={owners} product={product} lastResult={useActionData<typeof action>()}>
      <Section title={why ? m.vendor_ask_claim() : m.vendor_ask_frozen()}>
        <AskedEvidence {...claim} />
      </Section>
    </AskPage>
  );
}
