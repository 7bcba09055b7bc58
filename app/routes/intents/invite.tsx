import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteHindrance } from "#app/domain/intent/hindrance.ts";
import { onInvitation } from "#app/domain/intent/policy.ts";
import { intentText } from "#app/domain/intent/text.ts";
import { invitationForm } from "#app/features/intents/invitation-form.server.ts";
import { sendInvitation } from "#app/features/intents/send-invitation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";
import { productRows, shortlistTrail } from "./candidacy-words.tsx";
import { candidacyView, openCandidacy } from "./open-candidacy.server.ts";
import { WhatItIs } from "./what-it-is.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openCandidacy(args, onInvitation.send);
  const why = inviteHindrance(opened.scenario, opened.product.offered, opened.standing, opened.now);
  return { wrong: args.context.wrong === true, why, ...candidacyView(opened) };
}

/** 邀请对接: a word to the vendor of a shortlisted product. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, number, product } = await openCandidacy(args, onInvitation.send);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), invitationForm());
  if (submission.status !== "success") return shownAgain(submission);
  const { reason, revision } = submission.value;
  const result = await sendInvitation(ctx, number, product.number, { message: reason, revision });
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.shortlist(number), saying(args.context, "invitation-sent"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.intents_invite(), loaded?.product.name), loaded?.wrong);

export default function Invite() {
  const { why, scenario, product } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last}
      why={why && refusalWords(why)}
      warning={last && "changed" in last && last.changed ? m.intents_product_changed({ version: product.version }) : undefined}
      trail={shortlistTrail(scenario)}
      heading={m.intents_invite()}
      lead={m.intents_invite_lead()}
      about={productRows(product)}
      label={m.intents_invite_message()}
      hint={m.intents_invite_hint()}
      limit={intentText.message.most}
      rows={4}
      revision={product.version}
      confirms={m.intents_invite_send()}
      look="primary"
      back={paths.shortlist(scenario.number)}
    >
      <WhatItIs regime={scenario.regime} />
    </ReasonPage>
  );
}
