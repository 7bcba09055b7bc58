import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepAnother, mayKeepRun } from "#app/domain/matching/policy.ts";
import { runNumber } from "#app/domain/matching/run/kept-run.ts";
import { keepRun } from "#app/features/matching/keep-run.server.ts";
import { listRuns } from "#app/features/matching/list-runs.server.ts";
import { whyNothingToKeep } from "#app/features/matching/rank-for-keeping.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { occasionWords } from "#app/i18n/matching-words.ts";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { RankingHeading } from "./ranking-heading.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await args.context.useCase();
  const { need, runs } = granted(await listRuns(ctx, args.params.number ?? ""));
  const full = canKeepAnother(runs.filter(({ occasion }) => occasion === "request").length);
  return {
    need: { number: need.number, title: need.title, regime: need.regime },
    mayKeep: mayKeepRun(ctx.actor, need).allowed,
    hindrance: full.allowed ? (args.context.library.state === "ready" ? null : whyNothingToKeep(args.context.library.state)) : full.reason,
    runs,
  };
}

export async function action(args: ActionFunctionArgs) {
  const number = args.params.number ?? "";
  const { id, kept } = granted(await keepRun(await signedInUseCase(args), args.context.library, number));
  return redirectTo(paths.scenarioRun(number, runNumber(id)), saying(args.context, kept ? "ranking-kept" : "ranking-the-same"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${m.matching_runs()} ${data.need.number}` : m.matching_runs());

export default function Runs() {
  const { need, mayKeep, hindrance, runs } = useLoaderData<typeof loader>();
  const { number } = need;
  return (
    <Page>
      <RankingHeading need={need} title={m.matching_runs()} beneath>
        <p className="small muted">
          {m.matching_runs_count({ count: runs.length })} {m.matching_runs_lead()}
        </p>
      </RankingHeading>
      {mayKeep && (
        <div className="mb-6">
          {hindrance === null ? (
            <PostButton action={paths.scenarioRuns(number)} look="secondary">
              {m.matching_runs_keep()}
            </PostButton>
          ) : (
            <p className="muted">{refusalWords(hindrance)}</p>
          )}
        </div>
      )}
      {runs.length === 0 ? (
        <EmptyState title={m.matching_runs_none()}>
          <p>{m.matching_runs_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.matching_runs()}
          hideCaption
          rows={runs}
          rowKey={({ id }) => runNumber(id)}
          columns={[
            {
              name: m.matching_runs_number(),
              cell: ({ id }) => (
                <a href={paths.scenarioRun(number, runNumber(id))}>
                  <RecordNumber>{runNumber(id)}</RecordNumber>
                </a>
              ),
            },
            { name: m.matching_runs_occasion(), cell: ({ occasion }) => occasionWords[occasion]() },
            { name: m.matching_runs_at(), cell: ({ at }) => <Instant at={at} /> },
            { name: m.matching_as_of(), cell: ({ asOf }) => formatDay(asOf) },
            { name: m.matching_engine(), cell: ({ engine }) => engine },
            { name: m.matching_runs_by(), cell: ({ house }) => (house ? <Content>{house}</Content> : m.matching_runs_clock()) },
            { name: m.matching_runs_ranked(), cell: ({ ranked }) => m.matching_count({ count: ranked }), figure: true },
          ]}
        />
      )}
    </Page>
  );
}
