import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportKinds } from "#app/domain/file/file-kind.ts";
import { maySubmit } from "#app/domain/qualification/policy.ts";
import { qualificationText } from "#app/domain/qualification/qualification.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { qualificationForm } from "#app/features/qualifications/qualification-form.server.ts";
import { submitQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import { fileWords } from "#app/i18n/file-words.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { capabilityGroups } from "#app/platform/capability-field.server.ts";
import { withUpload } from "#app/platform/files/receive-upload.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { HouseForm } from "#app/ui/house-form.tsx";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { ScopeField } from "./scope-field.tsx";
import { strayRenewal } from "./stray-renewal.server.ts";

async function mayOpen(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const may = maySubmit(ctx.actor);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return { ctx, today: beijingDay(await ctx.clock(ctx.db)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { today } = await mayOpen(args);
  return { wrong: args.context.wrong === true, today, groups: capabilityGroups(args.context) };
}

export async function action(args: ActionFunctionArgs) {
  await mayOpen(args);
  args.context.wrong = true;
  return await withUpload(args.request, args.context.filing, { field: "paper", kinds: reportKinds }, async ({ form, file, problem }) => {
    args.context.askAgain();
    const { ctx, today } = await mayOpen(args);
    const submission = readForm(form, qualificationForm(ctx.reference, today));
    const beside = (fieldErrors: Record<string, string[]>) => data(submission.reply({ fieldErrors }), { status: 422 });
    const again = (wrong: typeof problem) => beside(wrong ? { paper: [fileWords(wrong, reportKinds)] } : {});
    if (submission.status !== "success" || !file) return again(problem);
    const { issuedOn, ...stated } = submission.value;
    const result = await submitQualification(ctx, { ...stated, issuedOn: issuedOn ?? "" }, file);
    if (!result.ok && result.refusal.code === "file-too-many") return again("too-many");
    const stray = result.ok ? null : strayRenewal(result.refusal);
    if (stray) return beside(stray);
    granted(result);
    return redirectTo(paths.qualifications(), saying(args.context, "qualification-sent"));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.qualifications_new(), data?.wrong);

type Fields = Record<"name" | "number" | "issuer" | "issuedOn" | "expiresOn" | "paper", string> & { scope: string[] };

export default function NewQualification() {
  const { today, groups } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<Fields>("qualification", useActionData<typeof action>());
  const labels = {
    name: m.qualifications_name(),
    number: m.qualifications_number(),
    issuer: m.qualifications_issuer(),
    issuedOn: m.qualifications_issued(),
    expiresOn: m.qualifications_expires(),
    scope: m.qualifications_scope(),
    paper: m.qualifications_paper(),
  };
  const typed = fields.scope.initialValue;
  return (
    <FormPage
      trail={[{ href: paths.qualifications(), label: m.qualifications_title() }]}
      errors={errorsOf(form, labels as never)}
      title={m.qualifications_new()}
      lead={m.qualifications_new_lead()}
    >
      <HouseForm encType="multipart/form-data" noValidate>
        <TextInput field={fields.name} label={labels.name} hint={m.qualifications_name_hint()} limit={qualificationText.name.most} />
        <div className="field-row">
          <TextInput field={fields.number} label={labels.number} hint={m.qualifications_number_hint()} limit={qualificationText.number.most} />
          <TextInput field={fields.issuer} label={labels.issuer} limit={qualificationText.issuer.most} />
        </div>
        <div className="field-row">
          <TextInput field={fields.issuedOn} label={labels.issuedOn} hint={m.qualifications_issued_hint()} short input={{ type: "date", max: today }} />
          <TextInput
            field={fields.expiresOn}
            label={labels.expiresOn}
            hint={m.qualifications_expires_hint()}
            optional
            short
            input={{ type: "date", min: today }}
          />
        </div>
        <ScopeField
          field={fields.scope}
          label={labels.scope}
          hint={m.qualifications_scope_hint()}
          groups={groups}
          chosen={Array.isArray(typed) ? typed.map(String) : typeof typed === "string" ? [typed] : []}
        />
        <FileInput field={fields.paper} kinds={reportKinds} label={labels.paper} hint={m.qualifications_paper_hint()} />
        <div className="actions">
          <Button>{m.qualifications_button()}</Button>
          <a href={paths.qualifications()}>{m.ui_cancel()}</a>
        </div>
      </HouseForm>
    </FormPage>
  );
}
