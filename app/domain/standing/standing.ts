/** 正面清单 and 红黑榜: what others have published about a house. Never in any ranking. */
export const standingKinds = ["positive", "adverse"] as const;
export type StandingKind = (typeof standingKinds)[number];

/** Lengths in characters. */
export const standingText = {
  title: { least: 2, most: 60 },
  reason: { least: 5, most: 500 },
  source: { least: 2, most: 200 },
  authority: { least: 2, most: 60 },
  number: { least: 2, most: 80 },
  reply: { least: 5, most: 1000 },
};

export interface StandingFacts {
  kind: StandingKind;
  authority: string;
  number: string;
  decidedOn: string | null;
}

/** An entry as it is read. */
export interface StandingShown extends StandingFacts {
  id: string;
  title: string;
  reason: string;
  source: string;
  startsOn: string;
  endsOn: string | null;
  reply: string;
  /** An instant, as text. */
  repliedAt: string | null;
  withdrawn: boolean;
  withdrawalReason: string;
}

/** An adverse entry rests on a published decision: who decided, under which number, on which day. */
export const restsOnDecision = ({ kind, authority, number, decidedOn }: StandingFacts) =>
  kind === "positive" || (authority !== "" && number !== "" && decidedOn !== null);

/** Whether it is shown on a day (yyyy-mm-dd): not taken back, begun, not over. */
export const standsOn = ({ startsOn, endsOn, withdrawn }: { startsOn: string; endsOn: string | null; withdrawn: boolean }, day: string) =>
  !withdrawn && startsOn <= day && (endsOn === null || day <= endsOn);
