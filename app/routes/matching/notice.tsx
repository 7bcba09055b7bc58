import type { MetaFunction } from "@remix-run/node";
import { smallestFigure } from "#app/domain/matching/coverage.ts";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { RecordNumber } from "#app/ui/content.tsx";
import { Contents, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { Factors } from "./factors.tsx";
import { partsOfScore } from "./parts-of-score.ts";

export const meta: MetaFunction = () => titled(m.ranking_title());

const sections = () => [
  { id: "enters", title: m.ranking_enters() },
  { id: "factors", title: m.ranking_figures() },
  { id: "never", title: m.ranking_never() },
  { id: "listed", title: m.ranking_listed() },
  { id: "seen", title: m.ranking_seen() },
  { id: "repeat", title: m.ranking_repeat() },
  { id: "unranked", title: m.ranking_unranked() },
  { id: "mistake", title: m.ranking_mistake() },
  { id: "law", title: m.ranking_law() },
];

/** 公示: how the ranking works, in plain words; every figure from the engine. */
export default function RankingNotice() {
  const few = smallestFigure;
  return (
    <Page>
      <PageHeading title={m.ranking_title()} lead={m.ranking_lead()} />
      <div className="split">
        <aside>
          <Contents sections={sections()} />
        </aside>
        <div>
          <Section id="enters" title={m.ranking_enters()}>
            <p className="mb-4">{m.ranking_enters_lead()}</p>
            <SummaryList rows={partsOfScore()} />
            <p className="mt-4 small muted">{m.ranking_engine({ version: engineVersion })}</p>
          </Section>
          <Section id="factors" title={m.ranking_figures()}>
            <Factors />
            <p className="mt-4">{m.ranking_evidence_text()}</p>
          </Section>
          <Section id="never" title={m.ranking_never()}>
            <ul className="list-disc pl-5">
              {[
                m.ranking_never_pay(),
                m.ranking_never_popular(),
                m.ranking_never_size(),
                m.ranking_never_award(),
                m.ranking_never_time(),
                m.ranking_never_person(),
              ].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
          <Section id="listed" title={m.ranking_listed()}>
            <p>{m.ranking_listed_text()}</p>
          </Section>
          <Section id="seen" title={m.ranking_seen()}>
            <SummaryList
              rows={[
                { name: m.ranking_seen_everybody(), value: m.ranking_seen_all({ few }) },
                { name: m.ranking_seen_vendors(), value: m.ranking_seen_vendor() },
                { name: m.ranking_seen_owner(), value: m.ranking_seen_whole() },
              ]}
            />
          </Section>
          <Section id="repeat" title={m.ranking_repeat()}>
            <p>{m.ranking_repeat_text()}</p>
            <p>
              <RecordNumber>npm run match -- SC-2026-0001</RecordNumber>
            </p>
          </Section>
          <Section id="unranked" title={m.ranking_unranked()}>
            <p>{m.ranking_unranked_text()}</p>
            <p className="onward">
              <a href={`${paths.products()}?sort=name`}>{m.ranking_unranked_products()}</a>
              <a href={`${paths.scenarios()}?sort=newest`}>{m.ranking_unranked_scenarios()}</a>
            </p>
          </Section>
          <Section id="mistake" title={m.ranking_mistake()}>
            <p>{m.ranking_mistake_text()}</p>
          </Section>
          <Section id="law" title={m.ranking_law()}>
            <ul className="list-disc pl-5">
              {[m.ranking_law_16(), m.ranking_law_17(), m.ranking_law_24()].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}
