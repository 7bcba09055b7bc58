import type { AboutGap, ClaimGap, ProductReadiness } from "#app/domain/product/readiness.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** Where each part of a draft is changed. */
export interface ChangeLinks {
  about: string;
  claims: string;
}

/** Each gap in words, with the id of the field that fills it. */
const aboutGap: Record<AboutGap, [words: () => string, field: string]> = {
  name: [m.vendor_name_missing, "about-name"],
  kind: [m.vendor_kind_missing, "about-kind"],
  summary: [m.vendor_summary_missing, "about-summary"],
  detail: [m.vendor_detail_missing, "about-detail"],
  "delivery-models": [m.vendor_delivery_missing, "about-deliveryModels"],
  "price-model": [m.vendor_price_missing, "about-priceModel"],
};
const claimGap: Record<ClaimGap, () => string> = {
  "no-claims": m.vendor_claims_none,
  "too-many-claims": m.vendor_gap_many,
  "capability-gone": m.vendor_gap_gone,
};

/** What a draft lacks before it can be listed, each with the way to it. */
export function Missing({ gaps, change }: { gaps: ProductReadiness; change: ChangeLinks | null }) {
  const lines = [
    ...gaps.about.map((gap) => ({ gap, words: aboutGap[gap][0](), href: change && `${change.about}#${aboutGap[gap][1]}` })),
    ...gaps.claims.map((gap) => ({ gap, words: claimGap[gap](), href: change?.claims })),
  ];
  return (
    <Notice kind="warning">
      <h2 className="text-base font-semibold">{m.vendor_missing({ count: lines.length })}</h2>
      <ul>
        {lines.map(({ gap, words, href }) => (
          <li key={gap}>{href ? <a href={href}>{words}</a> : words}</li>
        ))}
      </ul>
    </Notice>
  );
}
