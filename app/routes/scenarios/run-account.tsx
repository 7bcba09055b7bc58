import type { EffectiveEvidence, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type AskedCapability, inThousandths, type RankedCandidate } from "#app/ui/candidate.ts";
import { Content, Sentence } from "#app/ui/content.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { Section } from "#app/ui/page.tsx";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Beside } from "./candidate-account.ts";
import { type QuotedRun, quoteOf } from "./candidate-quote.ts";
import { CandidateWhy } from "./candidate-why.tsx";

interface Props {
  name: string;
  number: string;
  place: number;
  version: number;
  asked: { capability: string; label: string; importance: Importance; minEvidence: EvidenceLevel | null; note: string; own: number; kin: number }[];
  claims: ({ capability: string; label: string } & EffectiveEvidence)[];
  whole: { asked: AskedCapability[]; candidate: RankedCandidate; beside: Beside | null } | null;
  run: QuotedRun;
  statutory: boolean;
  /** The list that it was opened from. */
  folded: string;
}

/** Why one product stood where it stood in a kept run, and the claims that it stood on then. */
export const RunAccount = ({ name, number, place, version, asked, claims, whole, run, statutory, folded }: Props) => (
  <Section id="account" title={m.matching_why({ place })}>
    <p>
      <a href={paths.product(number)}>
        <Content>{name}</Content>
      </a>{" "}
      {m.products_version({ version })}
    </p>
    {whole && (
      <>
        <figure className="quote">
          <figcaption className="small muted">{m.matching_quote()}</figcaption>
          <blockquote>
            <Sentence>{quoteOf(run, whole.asked, whole.candidate, whole.beside)}</Sentence>
          </blockquote>
        </figure>
        <CandidateWhy asked={whole.asked} candidate={whole.candidate} phrases={null} statutory={statutory} />
        <p className="small muted">{m.matching_sum_note()}</p>
      </>
    )}
    <Table
      caption={whole ? m.matching_run_asked() : <Sentence>{m.matching_why_caption({ name })}</Sentence>}
      rows={asked}
      rowKey={({ capability }) => capability}
      columns={[
        {
          name: m.matching_requirement(),
          cell: ({ label, importance, note }) => (
            <div>
              {label} <ImportanceTag importance={importance} />
              {note && (
                <p className="small muted">
                  <Content>{note}</Content>
                </p>
              )}
            </div>
          ),
        },
        { name: m.scenarios_min_evidence(), cell: ({ minEvidence }) => (minEvidence ? evidenceLabel[minEvidence]() : m.scenarios_no_evidence_asked()) },
        ...(whole
          ? []
          : [
              { name: m.matching_own(), cell: ({ own }: Props["asked"][number]) => inThousandths(own), figure: true },
              { name: m.matching_kin(), cell: ({ kin }: Props["asked"][number]) => inThousandths(kin), figure: true },
            ]),
      ]}
    />
    <Table
      caption={m.matching_run_claims()}
      rows={claims}
      rowKey={({ capability }) => capability}
      columns={[
        { name: m.gaps_capability(), cell: ({ label }) => label },
        { name: m.matching_evidence(), cell: ({ level, pending, expired }) => <EvidenceMark level={level} pending={pending} expired={expired} /> },
      ]}
    />
    <p className="no-print">
      <a href={folded}>{m.matching_fold()}</a>
    </p>
  </Section>
);
