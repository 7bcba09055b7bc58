import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceOf } from "#app/domain/identity/device.ts";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { enrolPasskey, offerPasskey } from "#app/features/accounts/enrol-passkey.server.ts";
import { newPasskeyForm } from "#app/features/accounts/passkey-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { passkeySite } from "#app/platform/passkey.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { recentlyProvedPerson } from "#app/platform/sign-in-first.server.ts";
import { TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { usePlainForm } from "#app/ui/use-plain-form.ts";
import { factorStands } from "./factor-stands.server.ts";
import { elsewhere } from "./passkey-elsewhere.server.ts";
import { PasskeyPage } from "./passkey-page.tsx";

export const handle = { interactive: true };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await recentlyProvedPerson(args);
  const { request, context } = args;
  const site = passkeySite(request, context);
  return {
    wrong: context.wrong === true,
    asks: site && { make: await offerPasskey(ctx, context.factorKey, site) },
    elsewhere: site ? null : elsewhere(request),
  };
}

/** 添加通行密钥. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await recentlyProvedPerson(args);
  const { request, context } = args;
  context.wrong = true;
  const submission = readForm(await request.formData(), newPasskeyForm());
  const site = passkeySite(request, context);
  if (submission.status !== "success") return shownAgain(submission);
  if (!site) return shownAgain(submission, { answer: [m.security_passkey_elsewhere()] });
  const { browser, system } = deviceOf(request.headers.get("User-Agent") ?? "");
  const name = submission.value.name || (browser && system ? m.security_device_on({ browser, system }) : m.security_passkeys_title());
  const result = await enrolPasskey(ctx, context.factorKey, site, { json: submission.value.answer, name });
  if (!result.ok && result.refusal.code === "wrong-passkey") return shownAgain(submission, { answer: [m.security_passkey_wrong()] });
  granted(result);
  return await factorStands(args, "passkey");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.security_passkey_add(), data?.wrong);

export default function PasskeyNew() {
  const last = useActionData<typeof action>();
  const { fields } = usePlainForm<{ name: string }>("passkey", last);
  return (
    <PasskeyPage
      {...useLoaderData<typeof loader>()}
      last={last}
      trail={[{ href: paths.security(), label: m.security_title() }]}
      title={m.security_passkey_add()}
      lead={m.security_passkeys_what()}
      button={m.security_passkey_add()}
    >
      <TextInput
        field={fields.name}
        label={m.security_passkey_name()}
        hint={m.security_passkey_name_hint()}
        optional
        limit={factorLimits.passkeyName}
        input={{ maxLength: factorLimits.passkeyName, autoComplete: "off", lang: "zh-CN" }}
      />
    </PasskeyPage>
  );
}
