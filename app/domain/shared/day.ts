/** Beijing time has had no summer time since 1991: a fixed eight hours, in milliseconds. */
const beijing = 8 * 3_600_000;

/** The day in Beijing at an instant, as yyyy-mm-dd. */
export const beijingDay = (instant: Date) => new Date(instant.getTime() + beijing).toISOString().slice(0, 10);

/** The instant of a time of day (hh:mm) in Beijing. */
export const beijingInstant = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

/** So many days later, both yyyy-mm-dd. */
export const dayAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one day to another, both yyyy-mm-dd; negative where it is past. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
