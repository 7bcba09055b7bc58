import { type DemandAndSupply, gapOf } from "#app/domain/capability/gap.ts";
import { m } from "#app/i18n/generated/messages.js";

/** Demand above, supply below, on one scale. The figures stand beside it in words. */
export const SupplyBar = ({ demand, supply, most }: DemandAndSupply & { most: number }) => (
  <svg className="supply-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <path className="demand" d={`M0 0h${width(demand, most)}v4H0z`} />
    <path className="supply" d={`M0 6h${width(supply, most)}v4H0z`} />
  </svg>
);

const width = (figure: number, most: number) => Math.round((100 * figure) / Math.max(1, most));

/** Says where supply falls short of demand; nothing where it does not. */
export function GapWords(figures: DemandAndSupply) {
  const gap = gapOf(figures);
  return gap && <b className={`gap ${gap}`}>{gap === "unmet" ? m.capabilities_unmet() : m.capabilities_scarce()}</b>;
}
