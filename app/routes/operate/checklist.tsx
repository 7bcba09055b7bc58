import type { ReactNode } from "react";
import type { Regime } from "#app/domain/scenario/regime.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { daysUntil } from "#app/ui/format.ts";
import { Tag } from "#app/ui/tag.tsx";
import { Findings } from "./findings.tsx";
import type { LoadedReview } from "./load-review.server.ts";

type Standing = "ok" | "look" | "no";
const tones = { ok: "good", look: "wait", no: "bad" } as const;
const standings: Record<Standing, () => string> = { ok: m.operate_check_ok, look: m.operate_check_look, no: m.operate_check_no };

const regimeText: Record<Regime, () => string> = {
  market: m.operate_check_regime_market,
  challenge: m.operate_check_regime_challenge,
  "government-procurement": m.operate_check_regime_procurement,
  "statutory-tender": m.operate_check_regime_tender,
};

/** What an operator looks at before publishing. What can be told by rule is told; the rest is to be read. */
export function Checklist({ scenario, now, problem, questionable, findings, fitting }: Omit<LoadedReview, "may" | "happenings">) {
  const unchecked = findings.filter(({ rule }) => rule === "unchecked-figure");
  const wordings = findings.filter(({ rule }) => rule !== "unchecked-figure");
  const { acceptance, regime, closesAt } = scenario;
  const measured = acceptance.filter((line) => /\d|[一二三四五六七八九十百](?:次|天|日|小时|分钟|项|种|轮)/u.test(line)).length;
  return (
    <ol className="checks">
      <Check standing={problem ? "no" : "ok"} title={m.operate_check_dates()}>
        <p>{problem ? refusalWords(problem) : closesAt && m.operate_check_dates_ok({ count: daysUntil(closesAt, now) })}</p>
      </Check>
      <Check standing={wordings.length > 0 ? "look" : "ok"} title={m.operate_check_wording()}>
        <p>{wordings.length > 0 ? m.operate_check_wording_found({ count: wordings.length }) : m.operate_check_wording_ok()}</p>
        <Findings findings={wordings} />
      </Check>
      <Check standing={unchecked.length > 0 || measured === 0 ? "look" : "ok"} title={m.operate_check_acceptance()}>
        <p>{m.operate_check_acceptance_text({ count: acceptance.length, measured })}</p>
        {unchecked.length > 0 && <p>{m.operate_check_acceptance_found({ count: unchecked.length })}</p>}
        <Findings findings={unchecked} />
      </Check>
      <Check standing="look" title={m.operate_check_regime()}>
        <p>{regime && regimeText[regime]()}</p>
        {questionable && (
          <p>
            <strong>{m.operate_check_regime_question()}</strong>
          </p>
        )}
      </Check>
      <Check standing={fitting > 1 ? "ok" : "look"} title={m.operate_check_supply()}>
        <p>{fitting > 1 ? m.operate_check_supply_ok({ count: fitting }) : fitting === 1 ? m.operate_check_supply_one() : m.operate_check_supply_none()}</p>
        <p className="muted">{m.matching_after_publication()}</p>
      </Check>
    </ol>
  );
}

const Check = ({ standing, title, children }: { standing: Standing; title: string; children: ReactNode }) => (
  <li>
    <span>
      <Tag tone={tones[standing]}>{standings[standing]()}</Tag>
    </span>
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  </li>
);
