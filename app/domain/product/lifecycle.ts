import { type EventOf, eventsOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** 产品, in the product library. */
export const productLifecycle = {
  draft: { publish: "listed", discard: "discarded" },
  listed: { retire: "retired", "take-down": "taken-down" },
  retired: { relist: "listed" },
  "taken-down": { restore: "listed" },
  discarded: {},
} as const;

export type ProductStatus = StatusOf<typeof productLifecycle>;
export type ProductEvent = EventOf<typeof productLifecycle>;
export const productStatuses = statusesOf(productLifecycle);
export const productEvents = eventsOf(productLifecycle);
