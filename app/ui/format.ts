import { getLocale } from "#app/i18n/generated/runtime.js";

/** Beijing time; no summer time since 1991. */
const beijing = 8 * 3_600_000;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const two = (n: number) => String(n).padStart(2, "0");

/** 2026年11月20日 / 20 November 2026, of an instant or a day (yyyy-mm-dd). The same on server and browser: no Intl. */
export function formatDay(value: Date | string, locale = getLocale()) {
  const shifted = typeof value === "string" ? new Date(`${value}T00:00:00Z`) : new Date(value.getTime() + beijing);
  const [year, month, day] = [shifted.getUTCFullYear(), shifted.getUTCMonth(), shifted.getUTCDate()];
  return locale === "en" ? `${day} ${months[month]} ${year}` : `${year}年${month + 1}月${day}日`;
}

/** 2026年11月20日 17:00 / 20 November 2026, 17:00. */
export function formatInstant(value: Date, locale = getLocale()) {
  const shifted = new Date(value.getTime() + beijing);
  const time = `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`;
  return `${formatDay(value, locale)}${locale === "en" ? "," : ""} ${time}`;
}

/** Whole days from `now` until `then`, by the calendar in Beijing: 0 today, 1 tomorrow. */
export function daysUntil(then: Date, now: Date) {
  const dayOf = (instant: Date) => Math.floor((instant.getTime() + beijing) / 86_400_000);
  return dayOf(then) - dayOf(now);
}

/** The page numbers to offer: the first, the last, and those around the present one; null is a gap. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages).sort((a, b) => a - b);
  return wanted.flatMap((one, i) => {
    const before = wanted[i - 1];
    return before !== undefined && one - before > 1 ? [one - before === 2 ? one - 1 : null, one] : [one];
  });
}

/** 1.5 MB, 340 kB: decimal, as disks and mail programs count. */
export const formatSize = (bytes: number) =>
  bytes >= 1_000_000 ? `${Number((bytes / 1_000_000).toFixed(1))} MB` : bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} B`;
