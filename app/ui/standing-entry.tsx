import type { StandingShown, StandingState } from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Content, Prose, RecordNumber } from "./content.tsx";
import { formatDay } from "./format.ts";
import { Tag } from "./tag.tsx";

export type StandingEntryProps = Pick<StandingShown, "kind" | "title" | "reason" | "source" | "authority" | "number" | "decidedOn" | "startsOn" | "endsOn"> & {
  state?: StandingState;
};

/** An entry that everybody sees is told by its kind, any other by what keeps it from them. */
const notShown: Record<Exclude<StandingState, "stands">, () => string> = {
  withdrawn: m.standing_withdrawn,
  over: m.standing_over,
  ahead: m.standing_ahead,
};
const kinds = { positive: m.standing_positive, adverse: m.standing_adverse };

const tones = { positive: "good", adverse: "bad" } as const;

/** What an entry says: its kind, its words, the decision that it rests on, its source and its days. */
export const StandingEntry = ({ kind, title, reason, source, authority, number, decidedOn, startsOn, endsOn, state = "stands" }: StandingEntryProps) => (
  <>
    <p>
      {state !== "stands" && (
        <>
          <Tag tone="over">{notShown[state]()}</Tag>{" "}
        </>
      )}
      <Tag tone={state === "stands" ? tones[kind] : "over"}>{kinds[kind]()}</Tag> <strong lang="zh-CN">{title}</strong>
    </p>
    <Prose text={reason} />
    <p className="small muted">
      {authority && decidedOn && (
        <>
          <Content>{authority}</Content> · <RecordNumber>{number}</RecordNumber> · {formatDay(decidedOn)}
          <br />
        </>
      )}
      {m.standing_source()} <Content>{source}</Content> ·{" "}
      {endsOn ? m.standing_term({ from: formatDay(startsOn), to: formatDay(endsOn) }) : m.standing_from({ from: formatDay(startsOn) })}
    </p>
  </>
);
