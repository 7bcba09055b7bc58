/** What is asked of a capability and what is offered. */
export interface DemandAndSupply {
  /** Open scenarios that ask for the capability or something narrower. */
  demand: number;
  /** Listed products that claim it or something narrower. */
  supply: number;
}

/** Where the market falls short: nobody offers what is asked, or fewer products than scenarios do. */
export type Gap = "unmet" | "scarce";

export const gapOf = ({ demand, supply }: DemandAndSupply): Gap | null => (demand === 0 || supply >= demand ? null : supply === 0 ? "unmet" : "scarce");
