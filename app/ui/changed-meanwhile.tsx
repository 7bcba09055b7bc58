import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "./notice.tsx";

/** What another tab or a colleague saved after the page was opened. */
export interface Stale {
  /** The revision that is stored now: saving again replaces it knowingly. */
  revision: number;
  /** What is stored now, where it is not what was typed. */
  differences: { label: string; stored: string }[];
}

/** Pairs of label and words, kept where the two sides differ. */
export const differencesOf = (typed: Stale["differences"], stored: Stale["differences"]) => stored.filter((row, i) => row.stored !== typed[i]?.stored);

export const ChangedMeanwhile = ({ differences }: Stale) => (
  <div role="alert">
    <Notice kind="warning">
      <h2 className="text-base font-semibold">{m.ui_stale_title()}</h2>
      <p>{differences.length > 0 ? m.ui_stale_text() : m.ui_stale_same()}</p>
      {differences.length > 0 && (
        <dl className="mt-2 stack">
          {differences.map(({ label, stored }) => (
            <div key={label}>
              <dt className="small muted">{m.ui_stale_stored({ label })}</dt>
              <dd className="whitespace-pre-line" lang="zh-CN">
                {stored || m.ui_not_given()}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  </div>
);
