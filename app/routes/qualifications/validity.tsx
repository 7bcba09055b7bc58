import { m } from "#app/i18n/generated/messages.js";
import { formatDay } from "#app/ui/format.ts";
import { Tag } from "#app/ui/tag.tsx";

/** Until when it holds; whether that day is past. */
export const Validity = ({ expiresOn, today }: { expiresOn: string | null; today: string }) =>
  expiresOn === null ? (
    <span className="muted">{m.qualifications_no_end()}</span>
  ) : (
    <>
      <time className="number nowrap" dateTime={expiresOn}>
        {formatDay(expiresOn)}
      </time>{" "}
      {expiresOn < today && <Tag tone="bad">{m.qualifications_expired()}</Tag>}
    </>
  );
