import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEdit, mayPerform } from "#app/domain/product/policy.ts";
import { productReadiness } from "#app/domain/product/readiness.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { factsOf } from "#app/features/products/find-product.server.ts";
import { productView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { findDraft } from "./find-draft.server.ts";
import { Missing } from "./missing.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, product } = await findDraft(args);
  const { id, revision } = product;
  const facts = factsOf(product);
  return {
    id,
    revision,
    gaps: productReadiness(product, (slug) => ctx.reference.taxonomy.get(slug)?.claimable ?? false),
    publish: mayPerform.publish(ctx.actor, facts),
    edit: mayEdit(ctx.actor, facts).allowed,
    product: productView(ctx.actor, product, beijingDay(await ctx.clock(ctx.db)), labelsIn(args.context)),
  };
}

export const meta: MetaFunction = () => titled(m.vendor_check());

export default function CheckDraft() {
  const { id, revision, gaps, publish, edit, product } = useLoaderData<typeof loader>();
  const change = edit ? { about: paths.productDraftAbout(id), claims: paths.productDraftClaims(id) } : null;
  const asked = product.claims.some(({ evidence }) => evidence.pending);
  return (
    <Page narrow>
      <Breadcrumb
        trail={[
          { href: paths.desk(), label: m.ui_nav_desk() },
          { href: paths.productDraft(id), label: product.name ? <span lang="zh-CN">{product.name}</span> : m.vendor_unnamed() },
        ]}
      />
      <PageHeading title={m.vendor_check()} lead={m.vendor_check_lead()} />
      {!gaps.ready && <Missing gaps={gaps} change={change} />}
      <DraftSheet product={product} change={change} />
      {asked && <p className="muted mt-6">{m.vendor_check_asked()}</p>}
      <div className="actions">
        {!publish.allowed ? (
          <Notice>{refusalWords(publish.reason)}</Notice>
        ) : gaps.ready ? (
          <PostButton action={paths.productListing(id)} fields={{ revision }} look="official">
            {m.vendor_publish()}
          </PostButton>
        ) : (
          <p>{refusalWords("incomplete")}</p>
        )}
        <a href={paths.productDraft(id)}>{m.vendor_back_to_list()}</a>
      </div>
    </Page>
  );
}
