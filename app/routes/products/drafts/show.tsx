import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEdit, mayPerform } from "#app/domain/product/policy.ts";
import { aboutGaps, productReadiness } from "#app/domain/product/readiness.ts";
import { factsOf } from "#app/features/products/find-product.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { ProductStatusTag } from "#app/ui/status-tag.tsx";
import { type Task, TaskList } from "#app/ui/task-list.tsx";
import { titled } from "#app/ui/title.ts";
import { findDraft } from "./find-draft.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, product } = await findDraft(args);
  const { id, name, revision, claims } = product;
  const facts = factsOf(product);
  const gaps = productReadiness(product, (slug) => ctx.reference.taxonomy.get(slug)?.claimable ?? false);
  return { id, name, revision, claims: claims.length, gaps, edit: mayEdit(ctx.actor, facts), discard: mayPerform.discard(ctx.actor, facts) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.name || m.vendor_unnamed());

export default function ProductDraft() {
  const { id, name, revision, claims, gaps, edit, discard } = useLoaderData<typeof loader>();
  const empty = gaps.about.length === aboutGaps.length;
  const tasks: Task[] = [
    {
      title: m.vendor_about(),
      hint: m.vendor_about_hint(),
      state: gaps.about.length === 0 ? "done" : empty ? "empty" : "begun",
      ...(edit.allowed && { href: paths.productDraftAbout(id) }),
    },
    {
      title: m.vendor_claims(),
      hint: claims > 0 ? m.vendor_claims_count({ count: claims }) : m.vendor_claims_hint(),
      state: gaps.claims.length === 0 ? "done" : claims > 0 ? "begun" : "empty",
      ...(edit.allowed && { href: paths.productDraftClaims(id) }),
    },
    {
      title: m.vendor_check(),
      hint: gaps.ready ? m.vendor_check_hint() : m.vendor_check_later(),
      state: gaps.ready ? "empty" : "not-yet",
      ...((gaps.ready || !empty) && { href: paths.productDraftCheck(id) }),
    },
  ];
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.desk(), label: m.ui_nav_desk() }]} />
      <p className="mb-2">
        <ProductStatusTag status="draft" />
      </p>
      <PageHeading title={name ? <span lang="zh-CN">{name}</span> : m.vendor_unnamed()} lead={m.vendor_draft_lead()} />
      {!edit.allowed && <Notice>{refusalWords(edit.reason)}</Notice>}
      <TaskList tasks={tasks} />
      {discard.allowed && (
        <div className="actions">
          <Confirm
            id="discard"
            action={paths.productDisposal(id)}
            fields={{ revision }}
            opens={m.vendor_discard()}
            title={m.vendor_discard_title()}
            confirms={m.vendor_discard_confirm()}
          >
            <p>{m.vendor_discard_text()}</p>
          </Confirm>
        </div>
      )}
    </Page>
  );
}
