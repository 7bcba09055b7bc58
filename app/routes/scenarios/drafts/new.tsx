import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { mayCreate } from "#app/domain/scenario/policy.ts";
import { acceptanceCount, requirementCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HouseForm } from "#app/ui/house-form.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await signedInUseCase(args);
  const decision = mayCreate(actor);
  if (!decision.allowed) throw refusalResponse({ kind: "forbidden", code: decision.reason });
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { id } = granted(await createScenario(await signedInUseCase(args)));
  return redirectTo(paths.scenarioDraft(id));
}

export const meta: MetaFunction = () => titled(m.drafting_new_title());

export default function NewScenario() {
  const atHand = [
    m.drafting_have_need(scenarioText.section),
    m.drafting_have_acceptance(acceptanceCount),
    m.drafting_have_requirements(requirementCount),
    m.drafting_have_conditions(),
    m.drafting_have_source(),
  ];
  const steps = [m.drafting_next_check(), m.drafting_next_open(), m.drafting_next_close()];
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading title={m.drafting_new_title()} lead={m.drafting_new_lead()} />
      <Section title={m.drafting_have()}>
        <ul className="list-disc pl-6">
          {atHand.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={m.drafting_who()}>
        <p>{m.drafting_who_text()}</p>
      </Section>
      <Section title={m.drafting_next()}>
        <ol className="list-decimal pl-6">
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Section>
      <div className="actions">
        <HouseForm action={paths.scenarioDrafts()}>
          <Button>{m.drafting_begin()}</Button>
        </HouseForm>
      </div>
    </Page>
  );
}
