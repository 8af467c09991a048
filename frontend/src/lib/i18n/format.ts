import type { BareDate, Moment } from "../api/messages";
import { isBareDate, utc, wallClock } from "./clock";
import { dateFormat, relativeFormat } from "./formatters";

const inUTC = (language: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat(language, { timeZone: "UTC", ...options });

/** M, 一: one letter where the language has one. */
export function weekdayLetter(date: BareDate, language: string): string {
  return inUTC(language, { weekday: language.startsWith("zh") ? "narrow" : "short" }).format(utc(date));
}

export const weekdayName = (date: BareDate, language: string): string =>
  inUTC(language, { weekday: "long" }).format(utc(date));

export const dayAndMonth = (date: BareDate, language: string): string =>
  inUTC(language, { day: "numeric", month: language.startsWith("zh") ? "long" : "short" }).format(utc(date));

/** Thursday, Nov 26; 11月26日 星期四. */
export const weekdayAndDay = (date: BareDate, language: string): string =>
  language.startsWith("zh")
    ? `${dayAndMonth(date, language)} ${weekdayName(date, language)}`
    : `${weekdayName(date, language)}, ${dayAndMonth(date, language)}`;

export const fullDay = (date: BareDate, language: string): string =>
  inUTC(language, { weekday: "long", day: "numeric", month: "long" }).format(utc(date));

/** 16–22 November, Dec 28 – Jan 3; with the year where neither end is in the year of `today`. */
export function weekRange(first: BareDate, last: BareDate, language: string, today: BareDate): string {
  const oneMonth = first.slice(0, 7) === last.slice(0, 7);
  const near = [first, last].some((day) => day.slice(0, 4) === today.slice(0, 4));
  if (language.startsWith("zh")) {
    const end = oneMonth ? `${Number(last.slice(8))}日` : dayAndMonth(last, language);
    return `${near ? "" : `${first.slice(0, 4)}年`}${dayAndMonth(first, language)} – ${end}`;
  }
  const month = oneMonth && near ? "long" : "short";
  return inUTC(language, { day: "numeric", month, year: near ? undefined : "numeric" }).formatRange(utc(first), utc(last));
}

const dayOf = (moment: Date, zone: string): BareDate => wallClock(moment, zone).date;

/** A year is only named where it is another one than now. */
const yearOf = (date: BareDate, now: Date, zone: string) => (date.slice(0, 4) === dayOf(now, zone).slice(0, 4) ? undefined : ("numeric" as const));

/** 27 Nov, 20:00. */
export function momentText(moment: Date, language: string, zone: string, hour12: boolean, now = new Date()): string {
  const hourCycle = hour12 ? "h12" : "h23";
  const year = yearOf(dayOf(moment, zone), now, zone);
  const hour = hour12 ? "numeric" : "2-digit";
  const options = { year, day: "numeric", month: "short", hour, minute: "2-digit", timeZone: zone } as const;
  return dateFormat(language, { ...options, hourCycle }).format(moment);
}

/** in 3 hr., 5 分钟后; null when it is further away than `within` hours. */
export function countdown(at: Date, now: Date, language: string, within = 24): string | null {
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / 60_000));
  if (minutes > within * 60) return null;
  const words = relativeFormat(language, { style: "narrow" });
  return minutes < 60 ? words.format(minutes, "minute") : words.format(Math.round(minutes / 60), "hour");
}

/** 27 Nov, or 27 Nov 2024 in another year. */
export function dateText(at: Moment | BareDate, now: Date, zone: string, language: string): string {
  const date = isBareDate(at) ? at : dayOf(new Date(at), zone);
  const year = yearOf(date, now, zone);
  return inUTC(language, { day: "numeric", month: language.startsWith("zh") ? "long" : "short", year }).format(utc(date));
}

export function countryName(code: string, language: string, style: "short" | "long" = "short"): string {
  const region = code.toUpperCase();
  try {
    return new Intl.DisplayNames(language, { type: "region", style }).of(region) ?? region;
  } catch {
    return region;
  }
}

export const placeOf = (zone: string): string => zone.split("/").pop()?.replaceAll("_", " ") ?? zone;
