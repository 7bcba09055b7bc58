import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import type { StandingClaim } from "#app/domain/product/claim-change.ts";
import { effectiveEvidence, isConfirmable } from "#app/domain/product/evidence.ts";
import { m } from "#app/i18n/generated/messages.js";
import { EvidenceMark } from "#app/ui/evidence-mark.tsx";
import { EvidenceWarning } from "#app/ui/evidence-warning.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/format.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What a request would freeze, and how the claim counts before and after. */
export function askedEvidence(claim: StandingClaim, day: string, words: { capability: (slug: string) => string }) {
  const { capability, note, level, issuer, reference, issuedOn, expiresOn } = claim;
  const now = effectiveEvidence(claim, day);
  const then = effectiveEvidence({ ...claim, confirmed: isConfirmable(level) ? level : claim.confirmed }, day);
  return { label: words.capability(capability), note, level, issuer, reference, issuedOn, expiresOn, day, now, then };
}

export const AskedEvidence = ({ label, note, level, issuer, reference, issuedOn, expiresOn, day, now, then }: ReturnType<typeof askedEvidence>) => (
  <>
    <SummaryList
      rows={[
        { name: m.vendor_capability(), value: label },
        { name: m.vendor_note(), value: <span lang="zh-CN">{note}</span> },
        { name: m.vendor_ask_level(), value: <EvidenceMark level={level} /> },
        { name: m.vendor_issuer(), value: issuer && <span lang="zh-CN">{issuer}</span> },
        { name: m.vendor_reference(), value: reference && <span lang="zh-CN">{reference}</span> },
        { name: m.vendor_issued(), value: issuedOn && formatDay(issuedOn) },
        { name: m.vendor_expires(), value: expiresOn ? formatDay(expiresOn) : m.vendor_no_expiry() },
      ]}
    />
    <EvidenceWarning issuedOn={issuedOn} expiresOn={expiresOn} day={day} />
    {now.level !== then.level && (
      <Facts
        rows={[
          { name: m.vendor_ask_now(), value: <Weighed {...now} /> },
          { name: m.vendor_ask_then(), value: <Weighed {...then} /> },
        ]}
      />
    )}
  </>
);

const Weighed = (evidence: ReturnType<typeof effectiveEvidence>) => (
  <>
    <EvidenceMark {...evidence} /> <span className="muted number">× {engineWeights.evidence[evidence.level].toFixed(2)}</span>
  </>
);
