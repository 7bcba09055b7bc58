import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationStatuses } from "#app/domain/identity/organisation.ts";
import { mayOperate, mayRegister, watches } from "#app/domain/identity/policy.ts";
import { isOrganisationStatus, organisationsPerPage, readOrganisations } from "#app/features/organisations/list-organisations.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel, organisationStatusLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { pageNumber, searched } from "#app/platform/list-query.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { languageOf, RecordNumber } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";
import { Select, TextInput } from "#app/ui/inputs.tsx";
import { toPage } from "#app/ui/list-state.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  if (!watches(ctx.actor)) throw new Response(null, { status: 404 });
  const query = new URL(args.request.url).searchParams;
  const status = query.get("status");
  const filter = { q: searched(query.get("q")), status: isOrganisationStatus(status) ? status : null, page: pageNumber(query.get("page")) };
  const { rows, total } = await readOrganisations(ctx, filter);
  const words = labelsIn(args.context);
  return {
    ...filter,
    search: query.toString(),
    total,
    pages: Math.ceil(total / organisationsPerPage),
    inOffice: mayOperate(ctx.actor),
    registers: mayRegister(ctx.actor).allowed,
    rows: rows.map((row) => ({ ...row, district: words.code("district", row.district) })),
  };
}

export const meta: MetaFunction = () => titled(m.houses_all());

const plain = (name: string, initialValue: string | null) => ({ id: name, name, errorId: `${name}-error`, descriptionId: `${name}-hint`, initialValue });

export default function Organisations() {
  const { rows, total, q, status, page, pages, search, inOffice, registers } = useLoaderData<typeof loader>();
  const statuses = organisationStatuses.map((value) => ({ value, label: organisationStatusLabel[value]() }));
  return (
    <Page>
      <Breadcrumb trail={[inOffice ? { href: paths.operate(), label: m.operate_title() } : { href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading title={m.houses_all()} count={m.houses_all_count({ count: total })} lead={inOffice ? m.houses_all_lead() : m.houses_all_lead_audit()}>
        {registers && (
          <ButtonLink href={paths.organisationNew()} look="secondary">
            {m.houses_register()}
          </ButtonLink>
        )}
      </PageHeading>
      <form className="narrowing" role="search" action={paths.operateOrganisations()} aria-label={m.houses_all()}>
        <TextInput field={plain("q", q)} label={m.houses_all_search()} input={{ type: "search", maxLength: 60, ...languageOf(q) }} />
        <Select field={plain("status", status)} label={m.houses_all_status()} options={statuses} empty={m.houses_all_any()} short={false} />
        <Button look="secondary">{m.houses_all_find()}</Button>
      </form>
      {rows.length > 0 ? (
        <Table
          caption={m.houses_all()}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              name: m.houses_mine_name(),
              cell: ({ id, name }) => (
                <a href={paths.operateOrganisation(id)} lang="zh-CN">
                  {name}
                </a>
              ),
            },
            { name: m.houses_code(), cell: ({ creditCode }) => <RecordNumber>{creditCode}</RecordNumber> },
            { name: m.houses_mine_status(), cell: (row) => <OrganisationStatusTag status={row.status} /> },
            { name: m.houses_capacities(), cell: ({ capacities }) => capacities.map((one) => capacityLabel[one]()).join(" · ") },
            { name: m.houses_district(), cell: ({ district }) => district },
            { name: m.houses_all_registered(), cell: ({ createdAt }) => <span className="nowrap">{formatDay(createdAt)}</span> },
          ]}
        />
      ) : (
        <EmptyState title={m.houses_all_none()}>
          <p>
            <a href={paths.operateOrganisations()}>{m.houses_all_show()}</a>
          </p>
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${paths.operateOrganisations()}${toPage(new URLSearchParams(search), to)}`} />
    </Page>
  );
}
