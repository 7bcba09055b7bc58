import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { onInvitation } from "#app/domain/intent/policy.ts";
import { intentText } from "#app/domain/intent/text.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { advanceInvitation } from "#app/features/intents/advance-invitation.server.ts";
import { findInvitation } from "#app/features/intents/find-invitation.server.ts";
import { declineForm } from "#app/features/intents/invitation-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content } from "#app/ui/content.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";

/** The invitation, for somebody who may decline it. */
async function mayDecline(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const [found, now] = await Promise.all([findInvitation(ctx, args.params.id ?? ""), ctx.clock(ctx.db)]);
  const invitation = granted(found);
  const may = onInvitation.decline(ctx.actor, { ownerId: invitation.owner.id, vendorId: invitation.vendor.id });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  const why = invitation.status !== "sent" ? ("ended-already" as const) : takesIntents(invitation.scenario, now) ? null : ("closed" as const);
  return { ctx, invitation, why };
}

export async function loader(args: LoaderFunctionArgs) {
  const { invitation, why } = await mayDecline(args);
  const { id, scenario, product, owner } = invitation;
  return { wrong: args.context.wrong === true, why, id, scenario: scenario.title, product: product.name, owner: owner.name };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, invitation } = await mayDecline(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), declineForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await advanceInvitation(ctx, invitation.id, "decline", submission.value.reason);
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.intentInvitation(invitation.id), saying(args.context, "invitation-declined"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.intents_decline(), loaded?.product), loaded?.wrong);

export default function DeclineInvitation() {
  const { why, id, scenario, product, owner } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
      why={why && refusalWords(why)}
      trail={[{ href: paths.intentInvitation(id), label: m.intents_invitation() }]}
      heading={m.intents_decline()}
      lead={m.intents_decline_lead()}
      about={[
        { name: m.desk_scenario(), value: <Content>{scenario}</Content> },
        { name: m.scenarios_owner(), value: <Content>{owner}</Content> },
        { name: m.intents_product(), value: <Content>{product}</Content> },
      ]}
      label={m.intents_decline_reason()}
      hint={m.intents_decline_hint()}
      limit={intentText.decline.most}
      optional
      rows={4}
      confirms={m.intents_decline()}
      back={paths.intentInvitation(id)}
    />
  );
}
