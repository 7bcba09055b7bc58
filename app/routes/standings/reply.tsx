import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayReply } from "#app/domain/standing/policy.ts";
import { standingText } from "#app/domain/standing/standing.ts";
import { findStanding } from "#app/features/standings/find-standing.server.ts";
import { replyToStanding } from "#app/features/standings/keep-standing.server.ts";
import { standingReplyForm } from "#app/features/standings/standing-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Content } from "#app/ui/content.tsx";
import { Inset } from "#app/ui/page.tsx";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { StandingEntry } from "#app/ui/standing-entry.tsx";
import { about, titled } from "#app/ui/title.ts";

async function mayOpen(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const standing = granted(await findStanding(ctx, args.params.id ?? ""));
  const may = mayReply(ctx.actor, standing);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  if (standing.withdrawnAt) throw refusalResponse({ kind: "conflict", code: "wrong-status" });
  return { ctx, standing };
}

export async function loader(args: LoaderFunctionArgs) {
  const { house, reply, ...standing } = (await mayOpen(args)).standing;
  const { kind, title, reason, source, authority, number, decidedOn, startsOn, endsOn } = standing;
  return { wrong: args.context.wrong === true, house, reply, entry: { kind, title, reason, source, authority, number, decidedOn, startsOn, endsOn } };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, standing } = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), standingReplyForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await replyToStanding(ctx, standing.id, submission.value.reason));
  return redirectTo(paths.organisation(), saying(args.context, "standing-replied"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.standing_reply_title(), data?.entry.title), data?.wrong);

export default function ReplyToStanding() {
  const { house, reply, entry } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last ?? { initialValue: { reason: reply } }}
      trail={[{ href: paths.organisation(), label: <Content>{house}</Content> }]}
      heading={m.standing_reply_title()}
      lead={m.standing_reply_write_lead()}
      label={m.standing_reply_write_label()}
      hint={m.standing_reply_write_hint()}
      limit={standingText.reply.most}
      look="primary"
      confirms={m.standing_reply_write()}
      back={paths.organisation()}
    >
      <Inset>
        <StandingEntry {...entry} />
      </Inset>
    </ReasonPage>
  );
}
