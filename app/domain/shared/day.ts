/** Beijing time has had no summer time since 1991: a fixed eight hours, in milliseconds. */
const beijing = 8 * 3_600_000;

/** The day in Beijing at an instant, as yyyy-mm-dd. */
export const beijingDay = (instant: Date) => new Date(instant.getTime() + beijing).toISOString().slice(0, 10);

/** The instant of a time of day (hh:mm) in Beijing. */
export const beijingInstant = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);
