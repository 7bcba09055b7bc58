import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { smallestCell } from "#app/domain/matching/gap-map.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { mapGaps } from "#app/features/matching/map-gaps.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { pageNumber, pageOf } from "#app/platform/list-query.server.ts";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { GapCapabilities } from "./gap-capabilities.tsx";
import { GapGrid } from "./gap-grid.tsx";
import { GapKey } from "./gap-key.tsx";
import { GapLists } from "./gap-lists.tsx";
import { gapRows } from "./gap-rows.ts";
import { nearMissRows } from "./near-miss-rows.ts";
import { NearMisses } from "./near-misses.tsx";

const capabilitiesPerPage = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const query = new URL(request.url).searchParams;
  const { map, nearMisses, asOf } = await mapGaps(ctx, query);
  const words = labelsIn(context);
  return {
    asOf,
    column: scenarioDomains.find((domain) => domain === query.get("column")) ?? null,
    ...gapRows(map, ctx.reference, words.capability),
    whole:
      map.view === "whole"
        ? {
            focus: { ...map.focus, label: map.focus.branch && words.capability(map.focus.branch) },
            capabilities: pageOf(
              map.capabilities.map((asked) => ({ ...asked, label: words.capability(asked.capability) })),
              pageNumber(query.get("page")),
              capabilitiesPerPage,
            ),
          }
        : null,
    nearMisses: nearMisses && nearMissRows(nearMisses, words.capability),
  };
}

export const meta: MetaFunction = () => titled(m.gaps_title());

export default function GapMapPage() {
  const { asOf, column, rows, rest, whole, nearMisses } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.capabilities(), label: m.ui_nav_capabilities() }]} />
      <PageHeading title={m.gaps_title()} count={m.gaps_as_of({ day: formatDay(asOf) })} lead={m.gaps_lead()}>
        {whole && <a href="#capabilities">{m.gaps_to_capabilities()}</a>}
        {nearMisses && <a href="#near-misses">{m.gaps_to_near_misses()}</a>}
      </PageHeading>
      <GapKey withheld={whole === null} />
      {rows.length > 0 ? (
        <>
          <div className="gap-grid">
            <GapGrid rows={rows} whole={whole !== null} />
          </div>
          <GapLists rows={rows} whole={whole !== null} chosen={column} />
        </>
      ) : (
        <EmptyState title={m.gaps_empty_title()}>
          <p>{whole ? m.gaps_empty_whole() : m.gaps_empty_text({ count: smallestCell })}</p>
        </EmptyState>
      )}
      {rest.length > 0 && (
        <div className="gap-rest small">
          <h2>{whole ? m.gaps_rest_whole() : m.gaps_rest_public({ count: smallestCell })}</h2>
          <ul>
            {rest.map(({ slug, label }) => (
              <li key={slug}>
                <a href={paths.capability(slug)}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {whole && <GapCapabilities {...whole} />}
      {nearMisses && <NearMisses groups={nearMisses} />}
    </Page>
  );
}
