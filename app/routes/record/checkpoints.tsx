import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySignCheckpoint } from "#app/domain/record/policy.ts";
import { findRecordState } from "#app/features/record/find-record-state.server.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { Verifications } from "./verifications.tsx";

/** How many are shown, of each kind: a year's. */
const most = 366;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  return { ...granted(await findRecordState(ctx, most)), maySign: maySignCheckpoint(ctx.actor) };
}

export async function action(args: ActionFunctionArgs) {
  const { made } = granted(await makeCheckpoint(await signedInUseCase(args), args.context.signingKey));
  return redirectTo(paths.recordCheckpoints(), saying(args.context, made ? "checkpoint-signed" : "checkpoint-same"));
}

export const meta: MetaFunction = () => titled(m.record_checkpoints());

export default function Checkpoints() {
  const { checkpoints, verifications, maySign } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.record(), label: m.record_title() }]} />
      <PageHeading title={m.record_checkpoints()} lead={m.record_checkpoints_lead()} />
      {maySign && (
        <div className="mb-6">
          <PostButton action={paths.recordCheckpoints()} look="secondary">
            {m.record_checkpoint_sign()}
          </PostButton>
        </div>
      )}
      {checkpoints.length === 0 ? (
        <EmptyState title={m.record_checkpoint_none()}>
          <p>{m.record_checkpoint_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.record_checkpoints()}
          hideCaption
          rows={checkpoints}
          rowKey={({ id }) => String(id)}
          columns={[
            { name: m.record_at(), cell: ({ at }) => <Instant at={at} /> },
            { name: m.record_checkpoint_row(), cell: ({ sequence }) => <a href={paths.recordRow(String(sequence))}>{sequence}</a>, figure: true },
            { name: m.record_checkpoint_key(), cell: ({ keyId }) => <code className="record">{keyId}</code> },
            { name: m.record_checkpoint_file(), cell: ({ id }) => <a href={paths.recordCheckpoint(String(id))}>{m.record_checkpoint_download()}</a> },
          ]}
        />
      )}
      <Section id="verifications" title={m.record_verifications()}>
        <Verifications verifications={verifications} />
      </Section>
    </Page>
  );
}
