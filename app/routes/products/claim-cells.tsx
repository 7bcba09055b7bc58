import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/format.ts";

interface Stated {
  capability: string;
  label: string;
  note: string;
  issuer: string;
  /** Empty for readers who do not see the papers' own numbers. */
  reference: string;
  issuedOn: string | null;
  expiresOn: string | null;
}

export const Claimed = ({ capability, label, note }: Stated) => (
  <div>
    <a href={paths.capability(capability)}>{label}</a>
    <div className="muted" lang="zh-CN">
      {note}
    </div>
  </div>
);

export const Issuer = ({ issuer, reference }: Stated) =>
  issuer ? (
    <div lang="zh-CN">
      {issuer}
      {reference && <div className="muted">{reference}</div>}
    </div>
  ) : (
    <span className="muted">{m.products_none_given()}</span>
  );

export const Day = ({ day }: { day: string }) => (
  <time className="number nowrap" dateTime={day}>
    {formatDay(day)}
  </time>
);

/** Until when evidence stands; nothing where there is none. */
export const Expiry = ({ issuedOn, expiresOn }: Stated) =>
  expiresOn ? <Day day={expiresOn} /> : issuedOn && <span className="muted">{m.products_no_expiry()}</span>;
