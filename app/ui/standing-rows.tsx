import { type StandingShown, standingState } from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Prose } from "./content.tsx";
import { StandingEntry } from "./standing-entry.tsx";

/** What the reader may do about an entry. */
export interface StandingActs {
  reply?: boolean;
  withdraw?: boolean;
  /** Where another is written. */
  write?: string | false;
}

/** What others have published about a house, with its own reply; and that none of it counts in a ranking. */
export const StandingRows = ({ standings, today, acts = {} }: { standings: readonly StandingShown[]; today: string; acts?: StandingActs }) => (
  <>
    <p className="small muted mb-3">{m.standing_effect()}</p>
    {standings.length === 0 ? (
      <p className="muted">{m.standing_none()}</p>
    ) : (
      <ul className="files">
        {standings.map((one) => (
          <li key={one.id}>
            <StandingEntry {...one} state={standingState(one, today)} />
            {one.reply && <Said by={m.standing_reply()} words={one.reply} />}
            {one.withdrawalReason && <Said by={m.standing_withdraw_label()} words={one.withdrawalReason} />}
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

const Said = ({ by, words }: { by: string; words: string }) => (
  <div className="inset">
    <p className="small muted">{by}</p>
    <Prose text={words} />
  </div>
);
