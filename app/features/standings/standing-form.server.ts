import { z } from "zod";
import {
  earliestStanding,
  type StandingDateProblem,
  type StandingKind,
  standingDateProblem,
  standingKinds,
  standingText,
} from "#app/domain/standing/standing.ts";
import { m } from "#app/i18n/generated/messages.js";
import { choice, day, text } from "#app/platform/form-fields.server.ts";

/** An entry on a house. What an adverse one rests on is asked for; `today` is the day in Beijing. */
export const standingForm = (today: string) =>
  z
    .object({
      kind: choice(standingKinds, m.standing_kind_missing()),
      title: text({ ...standingText.title, missing: m.standing_title_missing() }),
      reason: text({ ...standingText.reason, missing: m.standing_reason_missing() }),
      source: text({ ...standingText.source, missing: m.standing_source_missing() }),
      authority: text(standingText.authority),
      number: text(standingText.number),
      decidedOn: day(),
      startsOn: day().refine((on) => on !== null, { error: m.standing_starts_missing() }),
      endsOn: day(),
    })
    .superRefine(({ kind, authority, number, decidedOn, startsOn, endsOn }, context) => {
      const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (isAdverse(kind) && authority === "") wrong("authority", m.standing_authority_missing());
      if (isAdverse(kind) && number === "") wrong("number", m.standing_number_missing());
      if (isAdverse(kind) && decidedOn === null) wrong("decidedOn", m.standing_decided_missing());
      const days = startsOn === null ? null : standingDateProblem({ decidedOn, startsOn, endsOn }, today);
      if (days) wrong(days.field, dateWords(days));
    });

const dateWords = ({ field, problem }: StandingDateProblem) => {
  if (problem === "early") return m.standing_day_early({ year: earliestStanding.slice(0, 4) });
  if (problem === "future") return m.standing_decided_future();
  if (problem === "before") return m.standing_ends_before();
  return field === "startsOn" ? m.standing_starts_late() : m.standing_ends_late();
};

const isAdverse = (kind: StandingKind | null) => kind === "adverse";

export const standingWithdrawalForm = () => z.object({ reason: text({ ...standingText.reason, missing: m.houses_reason_missing() }) });
export const standingReplyForm = () => z.object({ reason: text({ ...standingText.reply, missing: m.standing_reply_missing() }) });
