import type { EffectiveEvidence, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { inThousandths } from "#app/ui/candidate.ts";
import { Content, Sentence } from "#app/ui/content.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { Section } from "#app/ui/page.tsx";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";

interface Props {
  name: string;
  number: string;
  place: number;
  version: number;
  asked: { capability: string; label: string; importance: Importance; minEvidence: EvidenceLevel | null; note: string; own: number; kin: number }[];
  claims: ({ capability: string; label: string } & EffectiveEvidence)[];
}

/** What one product got for each requirement of a kept run, and the claims that it stood on then. */
export const RunAccount = ({ name, number, place, version, asked, claims }: Props) => (
  <Section id="account" title={m.matching_why({ place })}>
    <p>
      <a href={paths.product(number)}>
        <Content>{name}</Content>
      </a>{" "}
      {m.products_version({ version })}
    </p>
    <Table
      caption={<Sentence>{m.matching_why_caption({ name })}</Sentence>}
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
        { name: m.matching_own(), cell: ({ own }) => inThousandths(own), figure: true },
        { name: m.matching_kin(), cell: ({ kin }) => inThousandths(kin), figure: true },
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
  </Section>
);
