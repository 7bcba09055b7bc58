import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reasonText } from "#app/domain/product/product.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { findConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { refusalForm } from "#app/features/products/refusal-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { readForm, shownAgain } from "#app/platform/form-fields.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { titled } from "#app/ui/title.ts";

/** The request that waits, for somebody who may decide it. */
async function mayRefuse(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const found = granted(await findConfirmation(ctx, args.params.id ?? ""));
  if (!found.may.allowed) throw refusalResponse({ kind: "forbidden", code: found.may.reason });
  if (found.request.state !== "waiting") throw refusalResponse({ kind: "conflict", code: "decided-already" });
  return { ctx, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { request, product, vendor } = (await mayRefuse(args)).found;
  const { id, capability, issuer, reference } = request;
  return {
    wrong: args.context.wrong === true,
    id,
    issuer,
    reference,
    capability: labelsIn(args.context).capability(capability),
    product: product.name,
    vendor: vendor.name,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx } = await mayRefuse(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), refusalForm());
  if (submission.status !== "success") return shownAgain(submission);
  const id = args.params.id ?? "";
  granted(await decideConfirmation(ctx, id, "refused", submission.value.reason));
  return redirectTo(paths.confirmation(id), saying("evidence-refused"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(`${m.operate_refuse()}：${data?.product ?? ""}`, data?.wrong);

export default function RefuseConfirmation() {
  const { id, issuer, reference, capability, product, vendor } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
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
