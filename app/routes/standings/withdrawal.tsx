import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayKeepStandings } from "#app/domain/standing/policy.ts";
import { standingText } from "#app/domain/standing/standing.ts";
import { findStanding } from "#app/features/standings/find-standing.server.ts";
import { withdrawStanding } from "#app/features/standings/keep-standing.server.ts";
import { standingWithdrawalForm } from "#app/features/standings/standing-form.server.ts";
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
  const may = mayKeepStandings(ctx.actor, standing);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  if (standing.withdrawnAt) throw refusalResponse({ kind: "conflict", code: "wrong-status" });
  return { ctx, standing };
}

export async function loader(args: LoaderFunctionArgs) {
  const { organisationId, house, ...standing } = (await mayOpen(args)).standing;
  const { kind, title, reason, source, authority, number, decidedOn, startsOn, endsOn } = standing;
  return { wrong: args.context.wrong === true, organisationId, house, entry: { kind, title, reason, source, authority, number, decidedOn, startsOn, endsOn } };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, standing } = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), standingWithdrawalForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await withdrawStanding(ctx, standing.id, submission.value.reason));
  return redirectTo(paths.operateOrganisation(standing.organisationId), saying(args.context, "standing-withdrawn"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.standing_withdraw_title(), data?.entry.title), data?.wrong);

export default function WithdrawStanding() {
  const { organisationId, house, entry } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last}
      trail={[{ href: paths.operateOrganisation(organisationId), label: <Content>{house}</Content> }]}
      heading={m.standing_withdraw_title()}
      lead={m.standing_withdraw_lead()}
      label={m.standing_withdraw_label()}
      hint={m.standing_withdraw_hint()}
      limit={standingText.reason.most}
      look="danger"
      confirms={m.standing_withdraw()}
      back={paths.operateOrganisation(organisationId)}
    >
      <Inset>
        <StandingEntry {...entry} />
      </Inset>
    </ReasonPage>
  );
}
