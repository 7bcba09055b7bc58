import { m } from "#app/i18n/generated/messages.js";
import { causeWords } from "#app/i18n/matching-words.ts";
import { Notice } from "#app/ui/notice.tsx";

interface Props {
  outcome: "same" | "different" | "gone";
  /** What it was made with that is not here any more. */
  what: "engine" | "taxonomy" | "lesson" | null;
  ranked: number;
}

/** What came of ranking a kept run again. */
export const ReplayOutcome = ({ outcome, what, ranked }: Props) =>
  outcome === "same" ? (
    <Notice kind="done">
      <p>{m.matching_replay_same({ count: ranked })}</p>
    </Notice>
  ) : (
    <Notice kind="warning">
      <p>{what ? m.matching_replay_gone({ what: causeWords[what]() }) : m.matching_replay_different()}</p>
    </Notice>
  );
