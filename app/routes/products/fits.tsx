import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEdit, mayEdit, mayViewFits } from "#app/domain/product/policy.ts";
import { fitProduct } from "#app/features/matching/fit-product.server.ts";
import { factsOf, findProduct } from "#app/features/products/find-product.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { FitList } from "./fit-list.tsx";
import { fitRow } from "./fit-row.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const number = args.params.number ?? "";
  const product = granted(await findProduct(ctx, { number }));
  if (!mayViewFits(ctx.actor, product.organisationId)) throw new Response(null, { status: 404 });
  const listed = product.status === "listed";
  const { now, scenarios } = listed ? granted(await fitProduct(ctx, number)) : { now: await ctx.clock(ctx.db), scenarios: [] };
  const words = labelsIn(args.context);
  return {
    now,
    number,
    name: product.name,
    listed,
    edit: canEdit(product.status) && mayEdit(ctx.actor, factsOf(product)).allowed,
    scenarios: scenarios.map((scenario) => fitRow(scenario, words)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? m.vendor_fits_of({ name: data.name }) : m.vendor_fits());

export default function ProductFits() {
  const { now, number, name, listed, edit, scenarios } = useLoaderData<typeof loader>();
  const fits = scenarios.filter(({ fit }) => fit === "fits");
  const nearly = scenarios.filter(({ fit }) => fit === "nearly");
  const claims = edit && <a href={paths.productEditClaims(number)}>{m.vendor_fits_edit()}</a>;
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.products(), label: m.ui_nav_products() },
          { href: paths.product(number), label: <span lang="zh-CN">{name}</span> },
        ]}
      />
      <PageHeading title={m.vendor_fits()} {...(listed && { count: m.vendor_fits_count({ count: scenarios.length }) })} lead={m.vendor_fits_note()} />
      {!listed && <Notice kind="warning">{m.vendor_fits_not_listed()}</Notice>}
      {listed && scenarios.length === 0 && (
        <EmptyState title={m.vendor_fits_none()}>
          <p>{m.vendor_fits_none_text()}</p>
          <p>
            {claims} <a href={paths.scenarios()}>{m.vendor_fits_all()}</a>
          </p>
        </EmptyState>
      )}
      {fits.length > 0 && (
        <Section id="fits" title={m.vendor_fits_whole({ count: fits.length })}>
          <FitList product={number} scenarios={fits} now={now} />
        </Section>
      )}
      {nearly.length > 0 && (
        <Section id="nearly" title={m.vendor_fits_nearly({ count: nearly.length })}>
          <p className="mb-4 muted">
            {m.vendor_fits_nearly_text()} {claims}
          </p>
          <FitList product={number} scenarios={nearly} now={now} />
        </Section>
      )}
    </Page>
  );
}
