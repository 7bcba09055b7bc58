import { regimeLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { placeLink } from "#app/ui/candidate.ts";
import { Content } from "#app/ui/content.tsx";
import { CoverageCell, CoverageShape, coverageWords } from "#app/ui/coverage-cell.tsx";
import { Deadline } from "#app/ui/deadline.tsx";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { ImportanceTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import type { FitRow } from "./fit-row.ts";

type FitAnswer = FitRow["answers"][number];

/** Open scenarios that a product answers: what each lacks first, then everything, requirement by requirement. */
export const FitList = ({ product, scenarios, now }: { product: string; scenarios: FitRow[]; now: Date }) => (
  <ul className="rows-list">
    {scenarios.map(({ number, title, owner, domain, regime, closesAt, musts, mustsCovered, answers, mayAnswer }) => (
      <li key={number}>
        <h3>
          <a href={paths.scenario(number)} lang="zh-CN">
            {title}
          </a>
        </h3>
        <p className="meta">
          <span lang="zh-CN">{owner}</span>
          <span>{scenarioDomainLabel[domain]()}</span>
          <span>{regimeLabel[regime]()}</span>
          <span>
            <Deadline at={closesAt} now={now} />
          </span>
          <span>{m.matching_must_count({ covered: mustsCovered, musts })}</span>
        </p>
        {answers
          .filter(({ importance, lack }) => importance === "must" && lack)
          .map(({ capability, label, lack }) => (
            <p className="mt-1" key={capability}>
              {m.vendor_fits_lacks({ label, lack: lack ?? "" })}
            </p>
          ))}
        <ul className="answers">
          {answers.map(({ capability, label, coverage, evidence }) => (
            <li key={capability}>
              <CoverageShape coverage={coverage} />
              <span className="visually-hidden">{coverageWords[coverage]()}</span>
              {label}
              {evidence && <EvidenceMark {...evidence} />}
            </li>
          ))}
        </ul>
        <p className="onward small mt-2">
          <a href={placeLink(number, product)}>
            {m.vendor_fits_place()}
            <span className="visually-hidden" lang="zh-CN">{` ${title}`}</span>
          </a>
          {mayAnswer && (
            <a href={`${paths.intentNew(number)}?${new URLSearchParams({ product })}`}>
              {m.intents_send()}
              <span className="visually-hidden" lang="zh-CN">{` ${title}`}</span>
            </a>
          )}
        </p>
        <details className="mt-2">
          <summary>{m.vendor_fits_detail({ all: answers.length })}</summary>
          <div className="mt-2">
            <Answers title={title} answers={answers} />
          </div>
        </details>
      </li>
    ))}
  </ul>
);

const Answers = ({ title, answers }: { title: string; answers: FitAnswer[] }) => (
  <Table
    caption={<Content>{title}</Content>}
    hideCaption
    rows={answers}
    rowKey={({ capability }) => capability}
    columns={[
      { name: m.vendor_fits_asked(), cell: ({ capability, label }) => <a href={paths.capability(capability)}>{label}</a> },
      { name: m.vendor_fits_importance(), cell: ({ importance }) => <ImportanceTag importance={importance} /> },
      { name: m.vendor_fits_coverage(), cell: ({ coverage }) => <CoverageCell coverage={coverage} /> },
      {
        name: m.vendor_fits_by(),
        cell: ({ by, evidence }) =>
          evidence ? (
            <div>
              <EvidenceMark {...evidence} />
              {by && <div className="muted">{m.vendor_fits_by_other({ by })}</div>}
            </div>
          ) : (
            <span className="muted">{m.vendor_fits_by_nothing()}</span>
          ),
      },
      { name: m.vendor_fits_lack(), cell: ({ lack }) => lack ?? <span className="muted">{m.vendor_fits_lacks_nothing()}</span> },
    ]}
  />
);
