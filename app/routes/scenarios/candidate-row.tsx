import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type AskedCapability, type RankedCandidate, type ShownCandidate, shortfall } from "#app/ui/candidate.ts";
import { Sentence } from "#app/ui/content.tsx";
import { CoverageStrip } from "#app/ui/coverage-strip.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ShownAccount } from "./candidate-account.ts";
import { CandidateChanges } from "./candidate-changes.tsx";
import { type QuotedRun, quoteOf } from "./candidate-quote.ts";
import { CandidateWhy } from "./candidate-why.tsx";
import { CompareChoice } from "./compare-choice.tsx";
import { ScoreBar } from "./score-bar.tsx";

interface Row {
  candidate: RankedCandidate;
  asked: AskedCapability[];
  statutory: boolean;
  /** A vendor's own product: how many it stands among, and everything that it lacks. */
  own: boolean;
  run: QuotedRun;
  /** Where its whole account stands, and where it is folded away; the account where it stands here. */
  open: string;
  folded: string;
  account: ShownAccount | null;
  /** Where it may lead from here. */
  lead: ReactNode;
}

/** A ranked product: place, what it covers, what it lacks, its score, and the whole account on request. */
export function CandidateRow({ candidate, asked, statutory, own, run, open, folded, account, lead }: Row) {
  const { number, name, place, figures } = candidate;
  return (
    <li id={number}>
      <div className="candidate-head">
        <p className="place">
          <span className="visually-hidden">{m.matching_place({ place })}</span>
          <span aria-hidden="true">{place}</span>
        </p>
        <CandidateHead candidate={candidate} asked={asked} statutory={statutory} among={own ? { place, ranked: run.ranked } : null} lead={lead} />
        <ScoreBar figures={figures} />
      </div>
      {account ? (
        <div className="candidate-why">
          <h4>{m.matching_why({ place })}</h4>
          <figure className="quote">
            <figcaption className="small muted">{m.matching_quote()}</figcaption>
            <blockquote>
              <Sentence>{quoteOf(run, asked, candidate, account.beside)}</Sentence>
            </blockquote>
          </figure>
          <h4>{m.matching_account()}</h4>
          <CandidateWhy asked={asked} candidate={candidate} phrases={account.phrases} statutory={statutory} />
          <p className="small muted">{m.matching_sum_note()}</p>
          <CandidateChanges name={name} place={place} asked={asked} changes={account.changes} own={own} />
          <p className="no-print">
            <a href={folded}>{m.matching_fold()}</a>
          </p>
        </div>
      ) : (
        <p className="candidate-why no-print">
          <a href={open}>
            {m.matching_why({ place })}
            <span className="visually-hidden" lang="zh-CN">{` ${name}`}</span>
          </a>
        </p>
      )}
    </li>
  );
}

interface Head {
  candidate: ShownCandidate;
  asked: AskedCapability[];
  statutory: boolean;
  among: { place: number; ranked: number } | null;
  lead: ReactNode;
}

/** Who it is, what it covers and what it lacks. */
export const CandidateHead = ({ candidate, asked, statutory, among, lead }: Head) => {
  const { number, name, vendor, fit, musts, mustsCovered, entry, answers } = candidate;
  return (
    <div>
      <h3>
        <a href={paths.product(number)} lang="zh-CN">
          {name}
        </a>
      </h3>
      <p className="small">
        {among ? (
          <strong className="number">{m.matching_place_of(among)}</strong>
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
        <CompareChoice number={number} name={name} />
      </p>
      <Lacking asked={asked} answers={answers} all={among !== null} />
      {lead}
    </div>
  );
};

/** The musts that are not met, and where `all` the other requirements too. */
function Lacking({ asked, answers, all }: { asked: AskedCapability[]; answers: ShownCandidate["answers"]; all: boolean }) {
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
