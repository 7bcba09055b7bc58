import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySubmit } from "#app/domain/qualification/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { listOwnQualifications } from "#app/features/qualifications/list-qualifications.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { QualificationTag } from "#app/ui/house-status-tag.tsx";
import { HouseTabs } from "#app/ui/house-tabs.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { RenewalNote } from "./renewal-links.tsx";
import { Validity } from "./validity.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  if (!ctx.actor.actingFor) throw redirectTo(paths.organisations());
  const [rows, now] = await Promise.all([listOwnQualifications(ctx), ctx.clock(ctx.db)]);
  const words = labelsIn(args.context);
  return { may: maySubmit(ctx.actor), today: beijingDay(now), rows: rows.map((row) => ({ ...row, scope: row.scope.map(words.capability) })) };
}

export const meta: MetaFunction = () => titled(m.qualifications_title());

export default function Qualifications() {
  const { may, today, rows } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.organisation(), label: m.houses_own() }]} />
      <PageHeading title={m.qualifications_title()} lead={m.qualifications_lead()}>
        {may.allowed && <ButtonLink href={paths.qualificationNew()}>{m.qualifications_new()}</ButtonLink>}
      </PageHeading>
      <HouseTabs current={paths.qualifications()} />
      {!may.allowed && <p className="muted">{refusalWords(may.reason)}</p>}
      {rows.length > 0 ? (
        <Table
          caption={m.qualifications_title()}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              name: m.qualifications_name(),
              cell: ({ id, name, number }) => (
                <>
                  <a href={paths.qualification(id)} lang="zh-CN">
                    {name}
                  </a>
                  <div className="small">
                    <RecordNumber>{number}</RecordNumber>
                  </div>
                </>
              ),
            },
            { name: m.qualifications_issuer(), cell: ({ issuer }) => <Content>{issuer}</Content> },
            { name: m.qualifications_scope(), cell: ({ scope }) => scope.join(" · ") },
            { name: m.qualifications_expires(), cell: ({ expiresOn }) => <Validity expiresOn={expiresOn} today={today} /> },
            {
              name: m.qualifications_status(),
              cell: ({ status, renews, renewal }) => (
                <>
                  <QualificationTag status={status} />
                  <RenewalNote renews={renews} renewal={renewal} />
                </>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState title={m.qualifications_none()}>
          <p>{m.qualifications_none_text()}</p>
        </EmptyState>
      )}
    </Page>
  );
}
