import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOperate } from "#app/domain/identity/policy.ts";
import { countDecidedConfirmations, decidedPerPage, readDecidedConfirmations } from "#app/features/products/list-decided-confirmations.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { pageNumber } from "#app/platform/list-query.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { DecidedConfirmations } from "#app/ui/decided-confirmations.tsx";
import { toPage } from "#app/ui/list-state.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";

/** Everybody finds here the decisions that they may open: operators and auditors all, a house its own. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const page = pageNumber(new URL(args.request.url).searchParams.get("page"));
  const [rows, total] = await Promise.all([readDecidedConfirmations(ctx, { most: decidedPerPage, page }), countDecidedConfirmations(ctx)]);
  const words = labelsIn(args.context);
  return {
    rows: rows.map((row) => ({ ...row, capability: words.capability(row.capability) })),
    total,
    page,
    pages: Math.ceil(total / decidedPerPage),
    inOffice: mayOperate(ctx.actor),
  };
}

export const meta: MetaFunction = () => titled(m.operate_decided());

export default function Confirmations() {
  const { rows, total, page, pages, inOffice } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[inOffice ? { href: paths.operate(), label: m.operate_title() } : { href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading title={m.operate_decided()} count={m.operate_decided_count({ count: total })} lead={m.operate_decided_lead()} />
      {rows.length > 0 ? (
        <DecidedConfirmations rows={rows} />
      ) : (
        <EmptyState title={total > 0 ? m.operate_decided_beyond() : m.operate_decided_none()}>
          <p>{total > 0 ? <a href={paths.confirmations()}>{m.operate_decided_first()}</a> : m.operate_decided_none_text()}</p>
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${paths.confirmations()}${toPage(new URLSearchParams(), to)}`} />
    </Page>
  );
}
