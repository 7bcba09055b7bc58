/** What is held of a person, in the order of the page that says so. */
export const heldKinds = ["name", "address", "password", "sessions", "browsers", "memberships", "powers", "writings", "record", "letters"] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Why it may be held without asking: it is needed for what the person wants done, or the law or the safety of the service demands it. None rests on consent. */
export type Basis = "service" | "security" | "law";
export const basisOf: Record<HeldKind, Basis> = {
  name: "service",
  address: "service",
  password: "security",
  sessions: "security",
  browsers: "security",
  memberships: "service",
  powers: "security",
  writings: "law",
  record: "law",
  letters: "service",
};

/** What an erased person is called where records must stay. */
export const pseudonymOf = (personId: string) => `已注销用户 ${personId.slice(0, 8)}`;
/** … and in the place of their address, which no mail reaches (RFC 2606). */
export const erasedAddress = (personId: string) => `erased-${personId.toLowerCase()}@erased.invalid`;

/** Acts of which an export names the last so many. */
export const actsExported = 5000;
