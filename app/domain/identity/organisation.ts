import { type EventOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** What an organisation is here to do; one may hold demand and supply. */
export const capacities = ["demand", "supply", "operator", "audit"] as const;
export type Capacity = (typeof capacities)[number];

/** What a person does for one organisation. */
export const memberRoles = ["owner", "approver", "editor", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const organisationLifecycle = {
  registered: { "submit-proof": "pending" },
  pending: { verify: "verified", reject: "rejected" },
  rejected: { "submit-proof": "pending" },
  verified: { suspend: "suspended" },
  suspended: { reinstate: "verified" },
} as const;
export type OrganisationStatus = StatusOf<typeof organisationLifecycle>;
export type OrganisationEvent = EventOf<typeof organisationLifecycle>;
export const organisationStatuses = statusesOf(organisationLifecycle);
