import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findVersion } from "#app/features/products/find-version.server.ts";
import { versionView } from "#app/features/products/version-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Content, Prose } from "#app/ui/content.tsx";
import { Breadcrumb, Contents, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { VersionClaims } from "./version-claims.tsx";
import { VersionDifferences } from "./version-differences.tsx";
import { VersionHeading } from "./version-heading.tsx";

/** One version as it was. The one that stands now is the product's own page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const number = params.number ?? "";
  const asked = /^[1-9]\d{0,5}$/u.test(params.version ?? "") ? Number(params.version) : 0;
  const found = granted(await findVersion(ctx, number, asked));
  if (found.version === found.product.version) throw redirectTo(paths.product(number));
  return versionView(ctx.actor, found, labelsIn(context));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data ? `${data.name} ${m.products_version({ version: data.version })}` : m.ui_nav_products());

export default function ProductVersion() {
  const found = useLoaderData<typeof loader>();
  const differences = { id: "differences", title: m.products_differences() };
  const about = { id: "about", title: m.products_about() };
  const claims = { id: "claims", title: m.products_claims() };
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.products(), label: m.ui_nav_products() },
          { href: paths.product(found.number), label: <Content>{found.now.name}</Content> },
        ]}
      />
      <VersionHeading found={found} />
      <div className="split">
        <aside className="stack">
          <Contents sections={[differences, about, claims]} />
        </aside>
        <div>
          <Section {...differences}>
            <VersionDifferences found={found} />
          </Section>
          <Section {...about}>
            <Prose text={found.detail} />
          </Section>
          <Section {...claims}>
            <VersionClaims claims={found.claims} papers={found.papers} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
