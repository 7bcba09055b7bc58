import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reasonText } from "#app/domain/product/product.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { refusalForm } from "#app/features/products/refusal-form.server.ts";
import { confirmationLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, overMeanwhile, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";

/** The request, for somebody who may decide it. */
async function mayRefuse(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const found = granted(await findConfirmation(ctx, args.params.id ?? ""));
  if (!found.may.allowed) throw refusalResponse({ kind: "forbidden", code: found.may.reason });
  return { ctx, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { request, product, vendor } = (await mayRefuse(args)).found;
  const { id, state, capability, issuer, reference } = request;
  const wrong = args.context.wrong === true;
  if (state !== "waiting" && !wrong) throw refusalResponse({ kind: "conflict", code: "decided-already" });
  return {
    wrong,
    id,
    state,
    issuer,
    reference,
    capability: labelsIn(args.context).capability(capability),
    product: product.name,
    vendor: vendor.name,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, found } = await mayRefuse(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), refusalForm());
  if (found.request.state !== "waiting") return overMeanwhile(submission);
  if (submission.status !== "success") return shownAgain(submission);
  const id = args.params.id ?? "";
  const result = await decideConfirmation(ctx, id, "refused", submission.value.reason);
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.confirmation(id), saying(args.context, "evidence-refused"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.operate_refuse(), data?.product), data?.wrong);

export default function RefuseConfirmation() {
  const { id, state, issuer, reference, capability, product, vendor } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
      why={
        state !== "waiting" && (
          <p>
            {m.operate_refuse_over({ state: confirmationLabel[state]() })} <a href={paths.confirmation(id)}>{m.operate_see_conclusion()}</a>
          </p>
        )
      }
      trail={[{ href: paths.confirmation(id), label: m.operate_confirmation() }]}
      heading={m.operate_refuse()}
      lead={m.operate_refuse_lead()}
      about={[
        { name: m.operate_product(), value: <Content>{product}</Content> },
        { name: m.operate_vendor(), value: <Content>{vendor}</Content> },
        { name: m.operate_capability(), value: capability },
        { name: m.operate_evidence_issuer(), value: <Content>{issuer}</Content> },
        { name: m.operate_evidence_reference(), value: <Content>{reference}</Content> },
      ]}
      label={m.operate_refuse_reason()}
      hint={m.operate_refuse_reason_hint()}
      limit={reasonText.most}
      confirms={m.operate_refuse()}
      back={paths.confirmation(id)}
    />
  );
}
