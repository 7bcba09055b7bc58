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
  run: QuotedRun;
}

/** A ranked product: place, what it covers, what it lacks, its score, and the whole account on request. */
export function CandidateRow({ candidate, asked, statutory, run }: Row) {
  const { number, name, vendor, place, fit, musts, mustsCovered, entry, figures, answers } = candidate;
  const unmet = asked.flatMap(({ importance, capability, label }, i) => {
    const answer = answers[i];
    return importance === "must" && answer && answer.coverage !== "covered" ? [{ capability, label, how: shortfall(answer) }] : [];
  });
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
            <a href={paths.vendor(vendor.creditCode)} lang="zh-CN">
              {vendor.name}
            </a>{" "}
            <span className="record muted">{number}</span>
          </p>
          <p className="candidate-marks">
            <CoverageStrip asked={asked} answers={answers} />
            <Tag tone={fit === "fits" ? "good" : fit === "nearly" ? "wait" : "over"}>{m.matching_must_count({ covered: mustsCovered, musts })}</Tag>
            {entry && (
              <Tag tone="official">
                {m.matching_entry({ number: entry })}
                {statutory && ` (${m.matching_entry_no_points()})`}
              </Tag>
            )}
          </p>
          {unmet.length > 0 && (
            <p className="unmet small">
              <span>{m.matching_unmet()}</span>
              {unmet.map(({ capability, label, how }) => (
                <span key={capability}>{m.matching_unmet_item({ requirement: label, how })}</span>
              ))}
            </p>
          )}
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
