import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { m } from "#app/i18n/generated/messages.js";
import { formatDay } from "#app/ui/format.ts";

/** What a house that cannot act yet, or not now, has to know and to do. */
export const NextStep = ({ status, suspendedUntil, reason }: { status: OrganisationStatus; suspendedUntil: Date | null; reason: string }) => {
  const words: Partial<Record<OrganisationStatus, string>> = {
    registered: m.houses_next_registered(),
    verified: m.houses_next_verified(),
    pending: m.houses_next_pending(),
    rejected: m.houses_next_rejected(),
    suspended: m.houses_next_suspended({ day: suspendedUntil ? formatDay(suspendedUntil) : "" }),
  };
  return (
    <>
      <p>{words[status]}</p>
      {reason && status !== "verified" && (
        <p className="inset whitespace-pre-line" lang="zh-CN">
          {reason}
        </p>
      )}
      {status === "suspended" && <p className="small muted">{m.houses_suspension_does()}</p>}
    </>
  );
};
