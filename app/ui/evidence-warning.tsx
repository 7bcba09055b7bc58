import { isOld, oldAfterYears } from "#app/domain/product/evidence-dates.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "./notice.tsx";

interface Shown {
  issuedOn: string | null;
  expiresOn: string | null;
  /** The day on which it is read, yyyy-mm-dd. */
  day: string;
}

/** Said beside evidence that has run out, or that is old and names no end; nothing beside other evidence. */
export function EvidenceWarning({ issuedOn, expiresOn, day }: Shown) {
  if (expiresOn !== null && expiresOn < day) return <Notice kind="warning">{m.ui_evidence_has_expired()}</Notice>;
  if (isOld({ issuedOn, expiresOn }, day)) return <Notice kind="warning">{m.ui_evidence_is_old({ years: oldAfterYears })}</Notice>;
  return null;
}
