import type { BareDate, Moment } from "../api/messages";
import { daysBetween, isBareDate, wallClock } from "./clock";
import { countdown, dayAndMonth } from "./format";
import { relativeFormat } from "./formatters";

/** From here on the date says more than a count of days. */
const FAR = 21;

/** in 40 min, tomorrow, in 3 days, Dec 24; null once it has come. */
export function until(at: Moment | BareDate, now: Date, zone: string, language: string): string | null {
  const today = wallClock(now, zone).date;
  if (isBareDate(at)) return at < today ? null : inDays(daysBetween(today, at), at, language);
  const moment = new Date(at);
  if (moment <= now) return null;
  const date = wallClock(moment, zone).date;
  const days = daysBetween(today, date);
  return (days === 0 ? countdown(moment, now, language) : countdown(moment, now, language, 12)) ?? inDays(days, date, language);
}

/** Whether a count of days says more of a day ahead than its date. */
export function isSoon(day: BareDate, now: Date, zone: string): boolean {
  const days = daysBetween(wallClock(now, zone).date, day);
  return days >= 0 && days <= FAR;
}

function inDays(days: number, date: BareDate, language: string): string {
  if (days > FAR) return dayAndMonth(date, language);
  return relativeFormat(language, { numeric: "auto" }).format(days, "day");
}
