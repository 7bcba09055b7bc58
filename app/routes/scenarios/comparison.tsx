import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostCompared } from "#app/domain/matching/comparison.ts";
import { compareProducts } from "#app/features/matching/compare-products.server.ts";
import { readComparison } from "#app/features/matching/comparison-choice.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AddToComparison } from "./comparison-add.tsx";
import { comparedColumn } from "./comparison-columns.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { RankingHeading } from "./ranking-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const choice = readComparison(new URL(request.url).searchParams);
  const { need, products, unknown, asOf } = granted(await compareProducts(await context.useCase(), params.number ?? "", choice));
  const words = labelsIn(context);
  return {
    need: { number: need.number, title: need.title, regime: need.regime },
    asked: need.requirements.map((one) => ({ ...one, label: words.capability(one.capability) })),
    products: products.map((product) => comparedColumn(product, words)),
    unknown,
    tooMany: choice.tooMany,
    asOf,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${m.comparison_title()} ${data.need.number}` : m.comparison_title());

export default function ComparisonPage() {
  const { need, asked, products, unknown, tooMany, asOf } = useLoaderData<typeof loader>();
  const { number } = need;
  const most = mostCompared;
  const chosen = products.map((product) => product.number);
  const join = (numbers: string[]) => numbers.reduce((a, b) => m.comparison_join({ a, b }));
  return (
    <Page>
      <RankingHeading need={need} title={m.comparison_title()} beneath>
        <p className="small muted">
          {m.comparison_lead()} {m.comparison_as_of({ day: formatDay(asOf) })} <span className="no-print">{m.comparison_print()}</span>
        </p>
      </RankingHeading>
      {(unknown.length > 0 || tooMany.length > 0) && (
        <Notice kind="warning">
          {tooMany.length > 0 && <p>{m.comparison_too_many({ most, numbers: join(tooMany) })}</p>}
          {unknown.length > 0 && <p>{m.comparison_unknown({ numbers: join(unknown) })}</p>}
        </Notice>
      )}
      {products.length > 0 ? (
        <ComparisonTable scenario={number} asked={asked} products={products} />
      ) : (
        <EmptyState title={m.comparison_none_title()}>
          <p>{m.comparison_none_text({ most })}</p>
          <p>
            <a href={paths.scenarioCandidates(number)}>{m.comparison_to_candidates()}</a>
          </p>
        </EmptyState>
      )}
      {products.length < most && <AddToComparison scenario={number} chosen={chosen} />}
    </Page>
  );
}
