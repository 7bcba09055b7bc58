import type { ReactNode } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { Instant } from "./deadline.tsx";
import { daysUntil } from "./format.ts";

export interface WaitingRow {
  key: string;
  href: string;
  /** What people wrote, in Chinese. */
  title: string;
  /** Who, what, why: short pieces, side by side. */
  about: ReactNode[];
  /** Words of somebody else that must be read, such as why it came back. */
  reason?: string;
  since: Date | null;
}

/** What waits, with why and since when; each row leads to the page where it is dealt with. */
export const WaitingRows = ({ rows, now }: { rows: WaitingRow[]; now: Date }) => (
  <ol className="queue">
    {rows.map(({ key, href, title, about, reason, since }) => (
      <li key={key}>
        <div>
          <a className="what" href={href} lang="zh-CN">
            {title}
          </a>
          <p className="meta">
            {about.map((piece, i) => (
              // the pieces of a row never move: their place names them
              <span key={i}>{piece}</span>
            ))}
          </p>
          {reason && (
            <p className="inset whitespace-pre-line" lang="zh-CN">
              {reason}
            </p>
          )}
        </div>
        {since && (
          <p className="since">
            <WaitedSince since={since} now={now} />
          </p>
        )}
      </li>
    ))}
  </ol>
);

export function WaitedSince({ since, now }: { since: Date; now: Date }) {
  const days = daysUntil(now, since);
  return (
    <>
      <Instant at={since} /> · <span className="nowrap">{days <= 0 ? m.operate_waits_today() : m.operate_waits_days({ count: days })}</span>
    </>
  );
}
