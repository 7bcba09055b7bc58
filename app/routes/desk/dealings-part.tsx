import type { SupplyDesk } from "#app/features/desk/open-supply-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Section } from "#app/ui/page.tsx";
import { IntentTag, MistakeTag } from "#app/ui/status-tag.tsx";
import { WaitingRows } from "#app/ui/waiting-rows.tsx";

/** What the house sent: its intents and how they stand, its reports on rankings and what was answered. */
export const DealingsPart = ({ intents, mistakes, now }: Pick<SupplyDesk, "intents" | "mistakes"> & { now: Date }) => (
  <>
    {intents.length > 0 && (
      <Section id="intents" title={m.intents_list_own()}>
        <WaitingRows
          now={now}
          rows={intents.map(({ id, status, product, scenario, at }) => ({
            key: id,
            href: paths.intent(id),
            title: scenario.title,
            about: [
              <IntentTag key="status" status={status} />,
              <Content key="product">{product}</Content>,
              <RecordNumber key="number">{scenario.number}</RecordNumber>,
              <Instant key="at" at={at} />,
            ],
            since: null,
          }))}
        />
      </Section>
    )}
    {mistakes.length > 0 && (
      <Section id="mistakes" title={m.desk_mistakes()}>
        <WaitingRows
          now={now}
          rows={mistakes.map(({ id, status, product, scenario, at }) => ({
            key: id,
            href: paths.mistake(id),
            title: product,
            about: [
              <MistakeTag key="status" status={status} />,
              <Content key="scenario">{scenario.title}</Content>,
              <RecordNumber key="number">{scenario.number}</RecordNumber>,
              <Instant key="at" at={at} />,
            ],
            since: null,
          }))}
        />
      </Section>
    )}
  </>
);
