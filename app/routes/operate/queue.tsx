import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/domain/identity/actor.ts";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { noteQueue } from "#app/features/desk/note-queue.server.ts";
import { listMistakeQueue } from "#app/features/mistakes/list-mistake-queue.server.ts";
import { listHouseQueue } from "#app/features/organisations/list-house-queue.server.ts";
import { listConfirmationQueue } from "#app/features/products/list-confirmation-queue.server.ts";
import { listReviewQueue } from "#app/features/scenarios/list-review-queue.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { WaitingRows } from "#app/ui/waiting-rows.tsx";
import { mistakeRow, organisationRow, qualificationRow, reportRow, scenarioRow } from "./queue-rows.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  if (!mayOperate(ctx.actor)) throw new Response(null, { status: 404 });
  const [scenarios, confirmations, mistakes, { organisations, qualifications }, now] = await Promise.all([
    listReviewQueue(ctx),
    listConfirmationQueue(ctx),
    listMistakeQueue(ctx),
    listHouseQueue(ctx),
    ctx.clock(ctx.db),
  ]);
  const words = labelsIn(args.context);
  const tested = confirmations.filter(({ level }) => level === "tested");
  await noteQueue(ctx, { scenarios, reports: tested, mistakes, organisations, qualifications });
  const reports = tested.map((one) => ({ ...one, capability: words.capability(one.capability) }));
  return {
    now,
    writes: mayWrite(ctx.actor),
    scenarios,
    reports,
    mistakes,
    organisations: organisations.map((one) => ({ ...one, district: words.code("district", one.district) })),
    qualifications,
  };
}

export const meta: MetaFunction = () => titled(m.operate_title());

export default function Queue() {
  const { now, writes, scenarios, reports, mistakes, organisations, qualifications } = useLoaderData<typeof loader>();
  const total = scenarios.length + reports.length + mistakes.length + organisations.length + qualifications.length;
  return (
    <Page>
      <PageHeading title={m.operate_title()} count={m.operate_count({ count: total })} lead={m.operate_lead()} />
      <p>
        <a href={paths.operateOrganisations()}>{m.houses_all()}</a>
      </p>
      {!writes && <Notice>{m.operate_viewer()}</Notice>}
      <Section id="scenarios" title={<Counted title={m.operate_scenarios()} count={scenarios.length} />}>
        {scenarios.length > 0 ? (
          <WaitingRows rows={scenarios.map(scenarioRow)} now={now} />
        ) : (
          <EmptyState title={m.operate_scenarios_none()}>
            <p>{m.operate_scenarios_none_text()}</p>
          </EmptyState>
        )}
      </Section>
      {writes && (
        <Section id="organisations" title={<Counted title={m.houses_queue()} count={organisations.length} />}>
          {organisations.length > 0 ? (
            <WaitingRows rows={organisations.map(organisationRow)} now={now} />
          ) : (
            <EmptyState title={m.houses_queue_none()}>
              <p>{m.houses_queue_none_text()}</p>
            </EmptyState>
          )}
        </Section>
      )}
      {writes && (
        <Section id="qualifications" title={<Counted title={m.qualifications_queue()} count={qualifications.length} />}>
          {qualifications.length > 0 ? (
            <WaitingRows rows={qualifications.map(qualificationRow)} now={now} />
          ) : (
            <EmptyState title={m.qualifications_queue_none()}>
              <p>{m.qualifications_queue_none_text()}</p>
            </EmptyState>
          )}
        </Section>
      )}
      {writes && (
        <Section id="reports" title={<Counted title={m.operate_reports()} count={reports.length} />}>
          {reports.length > 0 ? (
            <WaitingRows rows={reports.map(reportRow)} now={now} />
          ) : (
            <EmptyState title={m.operate_reports_none()}>
              <p>{m.operate_reports_none_text()}</p>
            </EmptyState>
          )}
        </Section>
      )}
      <p className="mt-4">
        <a href={paths.confirmations()}>{m.operate_decided_all()}</a>
      </p>
      {writes && (
        <Section id="mistakes" title={<Counted title={m.operate_mistakes()} count={mistakes.length} />}>
          {mistakes.length > 0 ? (
            <WaitingRows rows={mistakes.map(mistakeRow)} now={now} />
          ) : (
            <EmptyState title={m.operate_mistakes_none()}>
              <p>{m.operate_mistakes_none_text()}</p>
            </EmptyState>
          )}
        </Section>
      )}
    </Page>
  );
}

const Counted = ({ title, count }: { title: string; count: number }) => (
  <>
    {title} <span className="number muted">{count}</span>
  </>
);
