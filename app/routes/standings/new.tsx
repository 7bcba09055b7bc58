import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { watches } from "#app/domain/identity/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { mayKeepStandings } from "#app/domain/standing/policy.ts";
import { standingKinds, standingText } from "#app/domain/standing/standing.ts";
import { findOrganisation, readOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { writeStanding } from "#app/features/standings/keep-standing.server.ts";
import { standingForm } from "#app/features/standings/standing-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { about, titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

async function mayOpen(args: LoaderFunctionArgs, find = findOrganisation) {
  const ctx = await signedInUseCase(args);
  if (!watches(ctx.actor)) throw new Response(null, { status: 404 });
  const organisation = granted(await find(ctx, args.params.id ?? ""));
  const may = mayKeepStandings(ctx.actor, { organisationId: organisation.id });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return { ctx, organisation, today: beijingDay(await ctx.clock(ctx.db)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { organisation, today } = await mayOpen(args, readOrganisation);
  return { wrong: args.context.wrong === true, id: organisation.id, name: organisation.name, today };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, organisation, today } = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), standingForm(today));
  if (submission.status !== "success") return shownAgain(submission);
  const { kind, startsOn, ...entry } = submission.value;
  const result = await writeStanding(ctx, organisation.id, { ...entry, kind: kind ?? standingKinds[0], startsOn: startsOn ?? today });
  if (!result.ok && result.refusal.code === "standing-already")
    return shownAgain(submission, { [entry.number === "" ? "title" : "number"]: [m.standing_already()] });
  granted(result);
  return redirectTo(paths.operateOrganisation(organisation.id), saying(args.context, "standing-written"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.standing_new_title(), data?.name), data?.wrong);

type Fields = Record<"kind" | "title" | "reason" | "source" | "authority" | "number" | "decidedOn" | "startsOn" | "endsOn", string>;

export default function NewStanding() {
  const { id, name, today } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<Fields>("standing", useActionData<typeof action>(), { startsOn: today });
  const labels = {
    kind: m.standing_kind(),
    title: m.standing_entry(),
    reason: m.standing_reason(),
    source: m.standing_source(),
    authority: m.standing_authority(),
    number: m.standing_number(),
    decidedOn: m.standing_decided(),
    startsOn: m.standing_starts(),
    endsOn: m.standing_ends(),
  };
  return (
    <FormPage
      trail={[{ href: paths.operateOrganisation(id), label: <Content>{name}</Content> }]}
      errors={errorsOf(form, labels)}
      title={m.standing_new_title()}
      lead={m.standing_new_lead()}
    >
      <form method="post" noValidate>
        <Choices
          field={fields.kind}
          label={labels.kind}
          options={[
            { value: standingKinds[0], label: m.standing_positive() },
            { value: standingKinds[1], label: m.standing_adverse(), hint: m.standing_adverse_hint() },
          ]}
        />
        <TextInput field={fields.title} label={labels.title} limit={standingText.title.most} />
        <TextArea field={fields.reason} label={labels.reason} limit={standingText.reason.most} />
        <TextInput field={fields.source} label={labels.source} hint={m.standing_source_hint()} limit={standingText.source.most} />
        <TextInput field={fields.authority} label={labels.authority} hint={m.standing_authority_hint()} limit={standingText.authority.most} />
        <div className="field-row">
          <TextInput field={fields.number} label={labels.number} hint={m.standing_number_hint()} limit={standingText.number.most} />
          <TextInput field={fields.decidedOn} label={labels.decidedOn} hint={m.standing_decided_hint()} short input={{ type: "date", max: today }} />
        </div>
        <div className="field-row">
          <TextInput field={fields.startsOn} label={labels.startsOn} short input={{ type: "date" }} />
          <TextInput field={fields.endsOn} label={labels.endsOn} optional short input={{ type: "date" }} />
        </div>
        <div className="actions">
          <Button>{m.standing_button()}</Button>
          <a href={paths.operateOrganisation(id)}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
