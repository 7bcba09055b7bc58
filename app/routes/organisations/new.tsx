import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invitationHours } from "#app/domain/identity/membership.ts";
import { openCapacities, organisationText } from "#app/domain/identity/organisation.ts";
import { mayRegister, registersForOthers } from "#app/domain/identity/policy.ts";
import { organisationForm } from "#app/features/organisations/organisation-form.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { shownAgain } from "#app/platform/form-answers.server.ts";
import { goOn } from "#app/platform/go-on.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Choices, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { titled } from "#app/ui/title.ts";
import { errorsOf, usePlainForm } from "#app/ui/use-plain-form.ts";

async function mayOpen(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const may = mayRegister(ctx.actor);
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  return ctx;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await mayOpen(args);
  const words = labelsIn(args.context);
  return {
    wrong: args.context.wrong === true,
    forOthers: registersForOthers(ctx.actor),
    kinds: words.options("organisation-kind"),
    districts: words.options("district"),
    parks: words.options("park"),
    sizes: words.options("organisation-size"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await mayOpen(args);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), organisationForm(ctx, { forOthers: registersForOthers(ctx.actor) }));
  if (submission.status !== "success") return shownAgain(submission);
  const { kind, district, size, park, firstOwner, ...stated } = submission.value;
  const house = { ...stated, kind: kind ?? "", district: district ?? "", size: size ?? "", ...(park && { park }) };
  const result = await registerOrganisation(ctx, house, firstOwner);
  if (!result.ok && result.refusal.code === "credit-code-taken") return shownAgain(submission, { creditCode: [m.houses_code_taken()] });
  const { id, membershipId } = granted(result);
  if (registersForOthers(ctx.actor)) return redirectTo(paths.operateOrganisation(id), saying(args.context, "owner-invited"));
  return redirectTo(paths.organisationProof(), await goOn(args.context, { membershipId }, new Headers(saying(args.context, "house-registered"))));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.houses_register(), data?.wrong);

type Fields = Record<"creditCode" | "name" | "kind" | "district" | "park" | "size" | "about" | "firstOwner", string> & { capacities: string[] };

export default function NewOrganisation() {
  const { forOthers, kinds, districts, parks, sizes } = useLoaderData<typeof loader>();
  const { form, fields } = usePlainForm<Fields>("organisation", useActionData<typeof action>());
  const labels = {
    creditCode: m.houses_code(),
    name: m.houses_name(),
    kind: m.houses_kind(),
    district: m.houses_district(),
    park: m.houses_park(),
    size: m.houses_size(),
    capacities: m.houses_capacities(),
    about: m.houses_about(),
    firstOwner: m.houses_first_owner(),
  };
  const does = { demand: m.houses_capacity_demand_hint, supply: m.houses_capacity_supply_hint };
  return (
    <FormPage
      trail={[forOthers ? { href: paths.operateOrganisations(), label: m.houses_all() } : { href: paths.organisations(), label: m.houses_mine() }]}
      errors={errorsOf(form, { ...labels, capacities: labels.capacities as never })}
      title={m.houses_register()}
      lead={forOthers ? m.houses_register_lead_others({ hours: invitationHours }) : m.houses_register_lead()}
    >
      <form method="post" noValidate>
        <TextInput
          field={fields.creditCode}
          label={labels.creditCode}
          hint={m.houses_code_hint()}
          input={{ lang: "en", spellCheck: false, autoCapitalize: "characters" }}
        />
        <TextInput
          field={fields.name}
          label={labels.name}
          hint={m.houses_name_hint()}
          limit={organisationText.name.most}
          input={{ autoComplete: "organization" }}
        />
        <Select field={fields.kind} label={labels.kind} options={kinds} empty={m.houses_choose()} />
        <div className="field-row">
          <Select field={fields.district} label={labels.district} options={districts} empty={m.houses_choose()} />
          <Select field={fields.park} label={labels.park} options={parks} empty={m.houses_park_none()} optional />
        </div>
        <Select field={fields.size} label={labels.size} options={sizes} empty={m.houses_choose()} />
        <Choices
          field={fields.capacities}
          label={labels.capacities}
          hint={m.houses_capacities_hint()}
          many
          options={openCapacities.map((value) => ({ value, label: capacityLabel[value](), hint: does[value]() }))}
        />
        <TextArea field={fields.about} label={labels.about} hint={m.houses_about_hint()} limit={organisationText.about.most} optional />
        {forOthers && (
          <TextInput field={fields.firstOwner} label={labels.firstOwner} hint={m.houses_first_owner_hint()} input={{ type: "email", autoComplete: "off" }} />
        )}
        <div className="actions">
          <Button>{m.houses_register_button()}</Button>
          <a href={forOthers ? paths.operateOrganisations() : paths.organisations()}>{m.ui_cancel()}</a>
        </div>
      </form>
    </FormPage>
  );
}
