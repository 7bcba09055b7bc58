import { m } from "#app/i18n/generated/messages.js";
import { relationLabel } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { CoverageCell } from "#app/ui/coverage-cell.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { Section } from "#app/ui/page.tsx";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ShownTeam } from "./team-rows.ts";

type Vendor = ShownTeam["vendors"][number];

/** A team: its vendors, who carries what, and who could be exchanged. */
export function TeamSection({ team: { vendors, rows, exchanges }, place }: { team: ShownTeam; place: number }) {
  const covered = rows.filter(({ coverage }) => coverage === "covered").length;
  return (
    <Section id={`team-${place}`} title={m.teams_team({ place })}>
      <ul className="team-vendors">
        {vendors.map((vendor, i) => (
          <li key={vendor.key}>
            {vendors.length > 1 && <Tag tone={i === 0 ? "open" : "neutral"}>{i === 0 ? m.teams_lead_vendor() : m.teams_member()}</Tag>}
            <Named vendor={vendor} />
            {vendor.small && <span className="small muted">{m.teams_small_company()}</span>}
          </li>
        ))}
        <li className="muted number">{m.teams_covers({ covered, asked: rows.length })}</li>
      </ul>
      <Table
        caption={m.teams_caption({ place })}
        hideCaption
        rows={rows}
        rowKey={({ capability }) => capability}
        columns={[
          {
            name: m.teams_requirement(),
            cell: ({ capability, label, importance }) => (
              <>
                <a href={paths.capability(capability)}>{label}</a> <ImportanceTag importance={importance} />
              </>
            ),
          },
          { name: m.teams_by(), cell: ({ by }) => (by ? <Named vendor={by.vendor} /> : <span className="muted">{m.teams_nobody()}</span>) },
          {
            name: m.teams_product(),
            cell: ({ by }) =>
              by && (
                <a href={paths.product(by.product.number)} lang="zh-CN">
                  {by.product.name}
                </a>
              ),
          },
          {
            name: m.teams_answer(),
            cell: ({ coverage, claim }) => (
              <span>
                <CoverageCell coverage={coverage} />{" "}
                {claim?.relation && claim.relation !== "same" && (
                  <span className="muted">{m.matching_unmet_item({ requirement: claim.label, how: relationLabel[claim.relation]() })}</span>
                )}
              </span>
            ),
          },
          { name: m.teams_evidence(), cell: ({ claim }) => claim && <EvidenceMark level={claim.level} pending={claim.pending} expired={claim.expired} /> },
        ]}
      />
      <h3>{m.teams_exchanges()}</h3>
      <ul className="small">
        {exchanges.map(({ vendor, by, count }) => (
          <li key={vendor.key} className="exchange">
            <span>
              <span lang="zh-CN">{vendor.name}</span> {count > 0 ? m.teams_exchange() : m.teams_exchange_none()}
            </span>
            {by.map((one) => (
              <Named key={one.key} vendor={one} />
            ))}
            {count > by.length && <span className="muted">{m.teams_exchange_more({ count })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Named = ({ vendor: { key, name } }: { vendor: Vendor }) => (
  <a href={paths.vendor(key)} lang="zh-CN">
    {name}
  </a>
);
