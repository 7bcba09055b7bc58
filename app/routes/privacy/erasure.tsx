import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { erasePerson, solelyOwned } from "#app/features/privacy/erase-person.server.ts";
import { erasureForm } from "#app/features/privacy/erasure-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldError, isWrong } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Checkbox } from "#app/ui/inputs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { OwnedAlone } from "./owned-alone.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await recentlyProved(args);
  return { wrong: args.context.wrong === true, owned: await solelyOwned(ctx), holdsPower: Boolean(ctx.actor.power) };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await recentlyProved(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), erasureForm());
  if (submission.status !== "success") return shownAgain(submission);
  granted(await erasePerson(ctx));
  const session = await args.context.signedIn();
  const headers = new Headers(saying(args.context, "person-erased"));
  if (session) headers.append("Set-Cookie", await args.context.sessions.end(session.sessionId));
  return redirectTo(paths.home(), headers);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.mydata_erase(), data?.wrong);

export default function Erasure() {
  const { owned, holdsPower } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<{ understood: string }>("erasure", useActionData<typeof action>());
  const consequences = [m.mydata_erase_gone(), m.mydata_erase_stays(), m.mydata_erase_final()];
  return (
    <FormPage
      trail={[{ href: paths.personalData(), label: m.mydata_title() }]}
      errors={errorsOf(form, { understood: m.mydata_erase_understood() })}
      title={m.mydata_erase()}
      lead={m.mydata_erase_text()}
    >
      <ul className="list-disc pl-6 mb-6">
        {consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {holdsPower ? (
        <Notice kind="warning">{m.mydata_refused_power()}</Notice>
      ) : owned.length > 0 ? (
        <Notice kind="warning">
          <OwnedAlone owned={owned} />
        </Notice>
      ) : (
        <form method="post" noValidate>
          <div className={isWrong(fields.understood) ? "field wrong" : "field"}>
            <FieldError field={fields.understood} />
            <Checkbox field={fields.understood} label={m.mydata_erase_understood()} />
          </div>
          <div className="actions">
            <Button look="danger">{m.mydata_erase_button()}</Button>
            <a href={paths.personalData()}>{m.ui_cancel()}</a>
          </div>
        </form>
      )}
    </FormPage>
  );
}
