import type { StandingShown } from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "./content.tsx";
import { formatDay } from "./format.ts";
import { Tag } from "./tag.tsx";

/** What the reader may do about an entry. */
export interface StandingActs {
  reply?: boolean;
  withdraw?: boolean;
  /** Where another is written. */
  write?: string | false;
}

/** What others have published about a house, with its own reply; and that none of it counts in a ranking. */
export const StandingRows = ({ standings, acts = {} }: { standings: readonly StandingShown[]; acts?: StandingActs }) => (
  <>
    <p className="small muted mb-3">{m.standing_effect()}</p>
    {standings.length === 0 ? (
      <p className="muted">{m.standing_none()}</p>
    ) : (
      <ul className="files">
        {standings.map((one) => (
          <li key={one.id}>
            <p>
              <Tag tone={one.withdrawn ? "over" : one.kind === "positive" ? "good" : "bad"}>
                {one.withdrawn ? m.standing_withdrawn() : one.kind === "positive" ? m.standing_positive() : m.standing_adverse()}
              </Tag>{" "}
              <strong lang="zh-CN">{one.title}</strong>
            </p>
            <p className="whitespace-pre-line" lang="zh-CN">
              {one.reason}
            </p>
            <p className="small muted">
              {one.authority && one.decidedOn && (
                <>
                  <Content>{one.authority}</Content> · <RecordNumber>{one.number}</RecordNumber> · {formatDay(one.decidedOn)}
                  <br />
                </>
              )}
              {m.standing_source()} <Content>{one.source}</Content> ·{" "}
              {one.endsOn ? m.standing_term({ from: formatDay(one.startsOn), to: formatDay(one.endsOn) }) : m.standing_from({ from: formatDay(one.startsOn) })}
            </p>
            {one.withdrawalReason && (
              <p className="inset whitespace-pre-line" lang="zh-CN">
                {one.withdrawalReason}
              </p>
            )}
            {one.reply && (
              <div className="inset">
                <p className="small muted">{m.standing_reply()}</p>
                <p className="whitespace-pre-line" lang="zh-CN">
                  {one.reply}
                </p>
              </div>
            )}
            {!one.withdrawn && acts.reply && <a href={paths.standingReply(one.id)}>{one.reply ? m.standing_reply_change() : m.standing_reply_write()}</a>}
            {!one.withdrawn && acts.withdraw && <a href={paths.standingWithdrawal(one.id)}>{m.standing_withdraw()}</a>}
          </li>
        ))}
      </ul>
    )}
    {acts.write && (
      <p className="actions">
        <a className="button secondary" href={acts.write}>
          {m.standing_new()}
        </a>
      </p>
    )}
  </>
);
