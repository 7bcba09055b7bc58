import type { OtherPaper } from "#app/features/qualifications/same-paper.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { RecordNumber } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import { QualificationTag } from "#app/ui/house-status-tag.tsx";

/** Another paper under the same number, as a page of one names it. */
export const OtherPaperLink = ({ paper: { id, name, number, status, expiresOn } }: { paper: OtherPaper }) => (
  <>
    <a href={paths.qualification(id)} lang="zh-CN">
      {name}
    </a>{" "}
    <RecordNumber>{number}</RecordNumber>{" "}
    <span className="nowrap">{expiresOn === null ? m.qualifications_no_end() : m.qualifications_renews_valid({ day: formatDay(expiresOn) })}</span>{" "}
    <QualificationTag status={status} />
  </>
);

/** … and as a row of a list does. */
export const RenewalNote = ({ renews, renewal }: Record<"renews" | "renewal", OtherPaper | null>) => (
  <>
    {renews?.expiresOn && (
      <div className="small">
        <a href={paths.qualification(renews.id)}>{m.qualifications_renews_until({ day: formatDay(renews.expiresOn) })}</a>
      </div>
    )}
    {renewal && (
      <div className="small">
        <a href={paths.qualification(renewal.id)}>{renewal.status === "waiting" ? m.qualifications_renewal_waits() : m.qualifications_renewal_stands()}</a>
      </div>
    )}
  </>
);
