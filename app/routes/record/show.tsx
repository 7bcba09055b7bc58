import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRecordRow } from "#app/features/record/find-record-row.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Instant } from "#app/ui/deadline.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, DetailHeading, Page, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { actionWords } from "./action-words.ts";
import { Details } from "./details.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { Subject } from "./subject.tsx";
import { Who } from "./who.tsx";

export async function loader(args: LoaderFunctionArgs) {
  return granted(await findRecordRow(await signedInUseCase(args), args.params.sequence ?? ""));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? m.record_row_title({ sequence: data.sequence }) : m.record_title());

export default function RecordRow() {
  const { sequence, at, action, outcome, known, chain, details, erased } = useLoaderData<typeof loader>();
  const none = <span className="muted">{m.record_none_noted()}</span>;
  const digest = (value: string | null) => (value === null ? none : <code className="record">{value}</code>);
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.record(), label: m.record_title() }]} />
      <DetailHeading
        over={
          <>
            <span className="muted">{m.record_row_title({ sequence })}</span>
            <OutcomeTag outcome={outcome} />
          </>
        }
        title={actionWords(action)}
      />
      {!known && <Notice>{m.record_withheld_text()}</Notice>}
      <SummaryList
        rows={[
          { name: m.record_at(), value: <Instant at={at} /> },
          { name: m.record_who(), value: <Who known={known} /> },
          { name: m.record_about(), value: <Subject known={known} /> },
          ...(known
            ? [
                { name: m.record_version(), value: known.subjectVersion ?? none },
                { name: m.record_from(), value: erased ? m.record_erased() : known.source ? <code className="record">{known.source}</code> : none },
                {
                  name: m.record_details(),
                  value: erased ? m.record_erased() : details && Object.keys(details).length > 0 ? <Details details={details} /> : none,
                },
              ]
            : []),
        ]}
      />
      <Section id="chain" title={m.record_chain()}>
        <p className="prose muted">{m.record_chain_text()}</p>
        <SummaryList
          rows={[
            { name: m.record_before(), value: digest(chain.before) },
            { name: m.record_after(), value: digest(chain.after) },
            { name: m.record_content(), value: digest(chain.content) },
            { name: m.record_event(), value: digest(chain.event) },
            { name: m.record_algorithm(), value: <code className="record">{chain.algorithm}</code> },
            {
              name: m.record_previous(),
              value: digest(chain.previous),
              ...(sequence > 1 && { change: paths.recordRow(String(sequence - 1)), does: m.record_row_before({ sequence: sequence - 1 }) }),
            },
            { name: m.record_hash(), value: digest(chain.hash) },
          ]}
        />
      </Section>
    </Page>
  );
}
