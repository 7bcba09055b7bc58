import { type EventOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** 排序有误: a vendor says that its product was ranked wrongly; an operator answers. */
export const mistakeLifecycle = { open: { answer: "answered" }, answered: {} } as const;
export type MistakeStatus = StatusOf<typeof mistakeLifecycle>;
export type MistakeEvent = EventOf<typeof mistakeLifecycle>;
export const mistakeStatuses = statusesOf(mistakeLifecycle);

/** Lengths in characters. */
export const mistakeText = { report: { least: 20, most: 1000 }, answer: { least: 10, most: 1000 } };
