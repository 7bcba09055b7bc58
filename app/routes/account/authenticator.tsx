import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enrolForm } from "#app/features/accounts/code-form.server.ts";
import { enrolAuthenticator, offerAuthenticator, sameOffer } from "#app/features/accounts/enrol-authenticator.server.ts";
import { factorsOf } from "#app/features/accounts/pending-sign-in.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { qrCode } from "#app/platform/qr.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { recentlyProvedPerson } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";
import { CodeInput } from "./code-input.tsx";
import { factorStands } from "./factor-stands.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await recentlyProvedPerson(args);
  const { context } = args;
  const { code } = await factorsOf(ctx.db, ctx.actor.personId);
  return { wrong: context.wrong === true, replaces: code, shown: shownOffer(await offerAuthenticator(ctx, context.factorKey)) };
}

/** An app is taken up once it has shown that it knows the secret. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await recentlyProvedPerson(args);
  const { request, context } = args;
  const submission = readForm(await request.formData(), enrolForm());
  const offer = String(submission.payload.offer ?? "");
  const again = async (message?: string) => {
    context.wrong = true;
    const same = await sameOffer(ctx, context.factorKey, offer);
    const errors = message ? { fieldErrors: { code: [message] } } : undefined;
    return data({ ...submission.reply(errors), shown: same && shownOffer(same) }, { status: 422 });
  };
  if (submission.status !== "success") return await again();
  const result = await enrolAuthenticator(ctx, context.factorKey, offer, submission.value.code);
  if (result.ok) return await factorStands(args, "code");
  if (result.refusal.code === "session-ended") throw refusalResponse(result.refusal);
  return await again(result.refusal.code === "offer-over" ? m.security_enrol_over() : m.security_code_wrong());
}

const shownOffer = ({ offer, uri, key, account }: Awaited<ReturnType<typeof offerAuthenticator>>) => ({ offer, key, account, qr: qrCode(uri) });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(m.security_enrol_title(), loaded?.wrong);

export default function Authenticator() {
  const { replaces, shown: fresh } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  const { form, fields } = usePlainForm<{ code: string }>("enrol", last);
  const { offer, key, account, qr } = last?.shown ?? fresh;
  return (
    <FormPage
      trail={[{ href: paths.security(), label: m.security_title() }]}
      errors={errorsOf(form, { code: m.security_code_field() })}
      warning={replaces && <Notice kind="warning">{m.security_enrol_replaces()}</Notice>}
      title={m.security_enrol_title()}
      lead={m.security_enrol_lead()}
    >
      <ol className="enrol-steps">
        <li>
          <h2>{m.security_enrol_scan()}</h2>
          <div className="enrol">
            <QrCode {...qr} label={m.security_enrol_scan_alt()} />
            <div>
              <p>{m.security_enrol_type()}</p>
              <SummaryList
                rows={[
                  { name: m.security_enrol_account(), value: account },
                  { name: m.security_enrol_key(), value: <code className="secret-key">{key}</code> },
                  { name: m.security_enrol_kind(), value: m.security_enrol_kind_is() },
                ]}
              />
            </div>
          </div>
        </li>
        <li>
          <h2>{m.security_enrol_confirm_step()}</h2>
          <form method="post" noValidate>
            <input type="hidden" name="offer" value={offer} />
            <CodeInput field={fields.code} />
            <div className="actions">
              <Button>{m.security_enrol_confirm()}</Button>
              <a href={paths.security()}>{m.ui_cancel()}</a>
            </div>
          </form>
        </li>
      </ol>
    </FormPage>
  );
}
