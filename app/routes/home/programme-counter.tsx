import type { ProgrammeCount } from "#app/features/home/count-programme.server.ts";
import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { paths } from "#app/paths.ts";
import { Bars, ShareBar } from "#app/ui/bars.tsx";
import { formatDay } from "#app/ui/format.ts";

/** How many scenarios have been opened against the programme's target, and by domain. */
export function ProgrammeCounter({ programme, now }: { programme: ProgrammeCount; now: Date }) {
  const { target, published, open, byDomain, startsOn, endsOn, source } = programme;
  const most = Math.max(target, published);
  const period = { from: formatDay(startsOn), to: formatDay(endsOn) };
  // a day of the plan ends at midnight in Beijing
  const over = now.getTime() >= new Date(`${endsOn}T16:00:00Z`).getTime();
  return (
    <section className="counter" aria-labelledby="counter-title">
      <h2 id="counter-title">{getLocale() === "en" ? programme.nameEn : programme.nameZh}</h2>
      <p className="total">
        <span className="big">{published}</span>
        <span>
          {m.home_published()}
          <span className="muted">{m.home_target({ target })}</span>
        </span>
      </p>
      <div className="bars">
        <ShareBar share={published / most} part={open / most} mark={target / most} />
        <p className="key">
          <span className="open-key">{m.home_key_open({ count: open })}</span>
          <span className="over-key">{m.home_key_over({ count: published - open })}</span>
          <span className="mark-key">{m.home_key_target({ target })}</span>
        </p>
      </div>
      <Bars
        label={m.home_by_domain()}
        most={most}
        bars={byDomain.map((row) => ({
          name: scenarioDomainLabel[row.domain](),
          value: row.published,
          part: row.open,
          words: m.home_domain_figures({ published: row.published, open: row.open }),
          href: `${paths.scenarios()}?domain=${row.domain}`,
        }))}
      />
      <p className="small muted">
        {m.home_source()}
        <span lang="zh-CN">{source}</span>
        {m.home_stop()}
        <br />
        {over ? m.home_period_over(period) : m.home_period(period)}
      </p>
    </section>
  );
}
