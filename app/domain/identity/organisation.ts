import { dayAfter } from "#app/domain/shared/day.ts";
import { type EventOf, eventsOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** What an organisation is here to do; one may hold demand and supply. */
export const capacities = ["demand", "supply", "operator", "audit"] as const;
export type Capacity = (typeof capacities)[number];

/** What a person does for one organisation. */
export const memberRoles = ["owner", "approver", "editor", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * Who was never verified can take its registration back, and an operator rejects one that sends no proof too: neither keeps the credit code of
 * a body that may be somebody else's.
 */
export const organisationLifecycle = {
  registered: { "submit-proof": "pending", reject: "rejected", withdraw: "withdrawn" },
  pending: { verify: "verified", reject: "rejected", withdraw: "withdrawn" },
  rejected: { "submit-proof": "pending", withdraw: "withdrawn" },
  verified: { suspend: "suspended" },
  suspended: { reinstate: "verified" },
  withdrawn: {},
} as const;
export type OrganisationStatus = StatusOf<typeof organisationLifecycle>;
export type OrganisationEvent = EventOf<typeof organisationLifecycle>;
export const organisationStatuses = statusesOf(organisationLifecycle);
/** A house in one of these holds its credit code no more: another may be registered under it. */
export const codeFreed = ["rejected", "withdrawn"] as const satisfies readonly OrganisationStatus[];
export const organisationEvents = eventsOf(organisationLifecycle);

/** What a house can ask for by itself; the others are given. */
export const openCapacities = ["demand", "supply"] as const satisfies readonly Capacity[];

/** Lengths in characters. */
export const organisationText = { name: { least: 4, most: 60 }, about: { most: 500 } };
/** Why an operator rejects or suspends: read by the house. */
export const verdictText = { least: 5, most: 500 };
/** A suspension lasts so many days at least, and at most. */
export const suspensionDays = { least: 1, most: 366 };
/** The days (yyyy-mm-dd) on which a suspension can end that begins `today`. */
export const suspensionBounds = (today: string) => ({ first: dayAfter(today, suspensionDays.least), last: dayAfter(today, suspensionDays.most) });
/** Houses not yet verified that one person may have registered, those taken back within a day among them. */
export const unverifiedPerPerson = 3;
