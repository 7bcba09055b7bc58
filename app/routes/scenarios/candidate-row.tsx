import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type AskedCapability, type RankedCandidate, shortfall } from "#app/ui/candidate.ts";
import { CoverageStrip } from "#app/ui/coverage-strip.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { type QuotedRun, quoteOf } from "./candidate-quote.ts";
import { CandidateWhy } from "./candidate-why.tsx";
import { ScoreBar } from "./score-bar.tsx";

interface Row {
  candidate: RankedCandidate;
  asked: AskedCapability[];
  statutory: boolean;
  /** A vendor's own product: how many it stands among, and everything that it lacks. */
  own: boolean;
  run: QuotedRun;
}

/** A ranked product: place, what it covers, what it lacks, its score, and the whole account on request. */
export function CandidateRow({ candidate, asked, statutory, own, run }: Row) {
  const { number, name, vendor, place, fit, musts, mustsCovered, entry, figures, answers } = candidate;
  return (
    <li id={number}>
      <div className="candidate-head">
        <p className="place">
          <span className="visually-hidden">{m.matching_place({ place })}</span>
          <span aria-hidden="true">{place}</span>
        </p>
        <div>
          <h3>
            <a href={paths.product(number)} lang="zh-CN">
              {name}
            </a>
          </h3>
          <p className="small">
            {own ? (
              <strong className="number">{m.matching_place_of({ place, ranked: run.ranked })}</strong>
            ) : (
              <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
                {vendor.name}
              </a>
            )}{" "}
            <span className="record muted">{number}</span>
          </p>
          <p className="candidate-marks">
            <CoverageStrip asked={asked} answers={answers} />
            <Tag tone={fit === "fits" ? "good" : fit === "nearly" ? "wait" : "over"}>{m.matching_must_count({ covered: mustsCovered, musts })}</Tag>
            {entry && (
              <Tag tone="official">
                {m.matching_entry({ number: entry })}
                {statutory && ` · ${m.matching_entry_no_points()}`}
              </Tag>
            )}
          </p>
          <Lacking asked={asked} candidate={candidate} all={own} />
        </div>
        <ScoreBar figures={figures} />
      </div>
      <details className="candidate-why">
        <summary>
          {m.matching_why()}
          <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
        </summary>
        <CandidateWhy asked={asked} candidate={candidate} statutory={statutory} />
        <p className="small muted">{m.matching_sum_note()}</p>
        <figure className="quote">
          <figcaption className="small muted">{m.matching_quote()}</figcaption>
          <blockquote>{quoteOf(run, asked, candidate)}</blockquote>
        </figure>
      </details>
    </li>
  );
}

/** The musts that are not met, and where `all` the other requirements too. */
function Lacking({ asked, candidate: { answers }, all }: { asked: AskedCapability[]; candidate: RankedCandidate; all: boolean }) {
  const lacking = asked.flatMap(({ importance, capability, label }, i) => {
    const answer = answers[i];
    return answer && answer.coverage !== "covered" ? [{ must: importance === "must", capability, label, how: shortfall(answer) }] : [];
  });
  const groups = [
    { words: m.matching_unmet(), look: "lacking unmet small", items: lacking.filter(({ must }) => must) },
    { words: m.matching_lacks(), look: "lacking muted small", items: all ? lacking.filter(({ must }) => !must) : [] },
  ];
  return groups.map(
    ({ words, look, items }) =>
      items.length > 0 && (
        <p key={look} className={look}>
          <span>{words}</span>
          {items.map(({ capability, label, how }) => (
            <span key={capability}>{m.matching_unmet_item({ requirement: label, how })}</span>
          ))}
        </p>
      ),
  );
}
