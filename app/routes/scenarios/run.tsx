import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RunComparison as Compared } from "#app/domain/matching/run/compare-runs.ts";
import { type RunInput, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { compareKeptRuns } from "#app/features/matching/compare-kept-runs.server.ts";
import { findRun } from "#app/features/matching/find-run.server.ts";
import { listRuns } from "#app/features/matching/list-runs.server.ts";
import { replayRun } from "#app/features/matching/replay-run.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { askedFor } from "./candidate-rows.ts";
import { RankingHeading } from "./ranking-heading.tsx";
import { ReplayOutcome } from "./replay-outcome.tsx";
import { RunAccount } from "./run-account.tsx";
import { addressesOf, numbered, openParts } from "./run-address.ts";
import { RunBasis } from "./run-basis.tsx";
import { keptAccount, keptPlaces } from "./run-candidate.ts";
import { RunComparison } from "./run-comparison.tsx";
import { RunFacts } from "./run-facts.tsx";
import { pageOfChanges, pageOfPlaces } from "./run-page.server.ts";
import { RunPlaces } from "./run-places.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { number = "", run: asked = "" } = args.params;
  const ctx = await args.context.useCase();
  const run = granted(await findRun(ctx, asked, number));
  const query = new URL(args.request.url).searchParams;
  const other = query.get("against");
  const found = other ? granted(await findRun(ctx, other, number)) : null;
  const against = found?.id === run.id ? null : found;
  const { runs } = granted(await listRuns(ctx, number));
  const replayed = query.has("replay") ? await replayRun(ctx, run, args.context.library.recall) : null;
  const { id, occasion, at, eventAt, house, digest, rows, excluded, input, basis = null } = run;
  const words = labelsIn(args.context);
  const [before, after] = against && against.id > id ? [run, against] : [against, run];
  const comparison = before && after ? await compareKeptRuns(ctx, before, after) : null;
  return {
    run: { id, occasion, at, eventAt, house, digest, excluded, ranked: rows.length, ...madeOf(input) },
    places: pageOfPlaces(keptPlaces(rows), query),
    basis: basis && { basis, asked: askedFor(input.need.requirements, basis, words) },
    need: { number, title: input.need.title, regime: input.need.regime },
    others: runs.filter((one) => one.id !== id),
    replayed: replayed && { outcome: replayed.outcome, what: replayed.outcome === "gone" ? replayed.what : null },
    account: keptAccount(run, query.get("open"), words),
    comparison: comparison && before && after ? { ...labelled(comparison, query, words.capability), runs: { before: before.id, after: after.id } } : null,
    against: against?.id ?? null,
    open: openParts(query),
  };
}

/** As a quotation names it. */
const quotedOf = (
  { ranked, engine, lesson, asOf }: Pick<RunInput, "engine" | "lesson" | "asOf"> & { ranked: number },
  need: { number: string; title: string },
) => ({
  ...need,
  ranked,
  engine,
  learned: lesson.digest.slice(0, 12),
  asOf,
});

const madeOf = ({ engine, taxonomy, lesson, asOf, library }: RunInput) => ({ engine, taxonomy, lesson, asOf, library });

/** A page of it, with the claims' names, for people. */
const labelled = ({ own, moved, ...rest }: Compared, query: URLSearchParams, nameOf: (slug: string) => string) => {
  const changed = pageOfChanges(own, query, "changed");
  return {
    ...rest,
    stands: own.length === 0 && moved.every(({ before, after }) => before?.place === after?.place),
    moved: pageOfChanges(moved, query, "moved"),
    own: {
      ...changed,
      rows: changed.rows.map(({ claims, ...change }) => ({ ...change, claims: claims.map((claim) => ({ ...claim, label: nameOf(claim.capability) })) })),
    },
  };
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${m.matching_run_title()} ${runNumber(data.run.id)}` : m.matching_run_title());

export default function Run() {
  const { run, places, need, others, replayed, comparison, against, account, basis, open } = useLoaderData<typeof loader>();
  const path = paths.scenarioRun(need.number, runNumber(run.id));
  const at = addressesOf(path, open);
  const placesAt = (page: number) => at({ page: numbered(page), open: null }, "places");
  return (
    <Page>
      <RankingHeading need={need} title={`${m.matching_run_title()} ${runNumber(run.id)}`} beneath>
        <p className="onward no-print">
          <a href={paths.scenarioRuns(need.number)}>{m.matching_runs()}</a>
        </p>
      </RankingHeading>
      <RunFacts run={run} number={need.number} />
      {replayed && <ReplayOutcome {...replayed} ranked={run.ranked} />}
      <RunComparison comparison={comparison} others={others} against={against} to={at} />
      {account && <RunAccount {...account} run={quotedOf(run, need)} statutory={isStatutory(need.regime)} folded={placesAt(places.page)} />}
      <Section id="places" title={m.matching_run_places()}>
        <RunPlaces rows={places.rows} open={account?.number ?? null} accountOf={(product) => at({ open: product, page: null }, "account")} />
        <Pagination page={places.page} pages={places.pages} href={placesAt} />
      </Section>
      {basis && <RunBasis {...basis} />}
    </Page>
  );
}
