import { Content } from "./content.tsx";
import { Instant } from "./deadline.tsx";

export interface Happening {
  at: Date;
  what: string;
  /** Where what it made can be read. */
  href?: string;
  who?: string | null;
  reason?: string;
  /** An official act: published, selected, revoked. */
  official?: boolean;
}

/** What happened, in order. */
export const Timeline = ({ happenings }: { happenings: Happening[] }) => (
  <ol className="timeline">
    {happenings.map(({ at, what, href, who, reason, official }) => (
      <li key={`${at.toISOString()} ${what}`} {...(official && { className: "official" })}>
        <Instant at={at} />
        <div>
          {href ? <a href={href}>{what}</a> : what}
          {who && (
            <span className="muted">
              {" · "}
              <Content>{who}</Content>
            </span>
          )}
        </div>
        {reason && (
          <p className="inset whitespace-pre-line" lang="zh-CN">
            {reason}
          </p>
        )}
      </li>
    ))}
  </ol>
);
