import { m } from "#app/i18n/generated/messages.js";
import { daysUntil, formatInstant } from "./format.ts";

/** A closing time with the days left; from the instant itself it reads as closed. */
export function Deadline({ at, now }: { at: Date; now: Date }) {
  return (
    <>
      <Instant at={at} /> <span className="muted nowrap">{leftUntil(at, now)}</span>
    </>
  );
}

export const Instant = ({ at }: { at: Date }) => (
  <time className="number" dateTime={at.toISOString()}>
    {formatInstant(at)}
  </time>
);

export function leftUntil(at: Date, now: Date) {
  if (now.getTime() >= at.getTime()) return m.ui_closed();
  const days = daysUntil(at, now);
  return days === 0 ? m.ui_closes_today() : m.ui_days_left({ count: days });
}
