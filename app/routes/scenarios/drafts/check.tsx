import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { orFew } from "#app/domain/matching/coverage.ts";
import { dateProblem } from "#app/domain/scenario/deadline.ts";
import { isPublished } from "#app/domain/scenario/lifecycle.ts";
import { mayEdit, mayPerform } from "#app/domain/scenario/policy.ts";
import { isRegimeQuestionable } from "#app/domain/scenario/regime.ts";
import { countScenarioCoverage } from "#app/features/matching/count-scenario-coverage.server.ts";
import { countSigners } from "#app/features/scenarios/count-signers.server.ts";
import { scenarioView } from "#app/features/scenarios/scenario-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Breadcrumb, Contents, Page, SideBlock } from "#app/ui/page.tsx";
import { figureWords } from "#app/ui/requirement-table.tsx";
import { ScenarioSheet, sheetSections } from "#app/ui/scenario-sheet.tsx";
import { titled } from "#app/ui/title.ts";
import { CheckHeading } from "./check-heading.tsx";
import { MissingList } from "./missing-list.tsx";
import { missingWords } from "./missing-words.ts";
import { openDraft } from "./open-draft.server.ts";
import { RegimeQuestion } from "./regime-question.tsx";
import { SignOff } from "./sign-off.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openDraft(args);
  const { id, status, revision } = scenario;
  if (isPublished(status)) throw redirectTo(paths.scenarioDraft(id));
  const now = await ctx.clock(ctx.db);
  const [signers, coverage] = await Promise.all([countSigners(ctx, scenario.organisationId), countScenarioCoverage(ctx, scenario.requirements, now)]);
  const facts = { ...scenario, signers };
  return {
    draft: { id, status, revision },
    scenario: scenarioView(ctx.actor, scenario, labelsIn(args.context)),
    missing: status === "draft" ? missingWords(scenario, dateProblem(scenario, now)) : [],
    fitting: orFew(coverage.fitting),
    covering: coverage.byRequirement.map(orFew),
    signers,
    questionable: status === "draft" && isRegimeQuestionable(scenario),
    may: { edit: mayEdit(ctx.actor, facts), submit: mayPerform.submit(ctx.actor, facts) },
  };
}

export const meta: MetaFunction<typeof loader> = () => titled(m.drafting_check());

export default function CheckDraft() {
  const { draft, scenario, missing, questionable, fitting, covering, signers, may } = useLoaderData<typeof loader>();
  const { id, status } = draft;
  const from = (path: string) => `${path}?from=check`;
  const change = {
    need: from(paths.scenarioDraftNeed(id)),
    requirements: from(paths.scenarioDraftRequirements(id)),
    conditions: from(paths.scenarioDraftConditions(id)),
  };
  const sign = { id: "sign", title: m.drafting_sign() };
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.desk(), label: m.ui_nav_desk() },
          { href: paths.scenarioDraft(id), label: scenario.title ? <span lang="zh-CN">{scenario.title}</span> : m.drafting_untitled() },
        ]}
      />
      <CheckHeading status={status} scenario={scenario} />
      <MissingList id={id} missing={may.edit.allowed ? missing : []} />
      {questionable && may.edit.allowed && <RegimeQuestion id={id} />}
      <div className="split">
        <aside className="stack">
          {covering.length > 0 && (
            <SideBlock title={m.scenarios_supply()}>
              <p>
                {m.scenarios_fitting()} <strong className="number">{figureWords(fitting)}</strong>
              </p>
            </SideBlock>
          )}
          <Contents sections={status === "draft" ? [...sheetSections(), sign] : sheetSections()} />
        </aside>
        <div>
          <ScenarioSheet scenario={scenario} covering={covering} {...(status === "draft" && may.edit.allowed && { change })} />
          {status === "draft" && <SignOff {...sign} draft={draft} complete={missing.length === 0} signers={signers} submit={may.submit} />}
        </div>
      </div>
    </Page>
  );
}
