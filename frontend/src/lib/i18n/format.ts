import type { BareDate, Moment } from "../api/messages";
import { isBareDate, utc, wallClock } from "./clock";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}

const inUTC = (language: string, options: Intl.DateTimeFormatOptions) =>
  formatter(language, { timeZone: "UTC", ...options });

/** M, 一: one letter where the language has one. */
export function weekdayLetter(date: BareDate, language: string): string {
  return inUTC(language, { weekday: language.startsWith("zh") ? "narrow" : "short" }).format(utc(date));
}

export const weekdayName = (date: BareDate, language: string): string =>
  inUTC(language, { weekday: "long" }).format(utc(date));

export const dayAndMonth = (date: BareDate, language: string): string =>
  inUTC(language, { day: "numeric", month: language.startsWith("zh") ? "long" : "short" }).format(utc(date));

export const fullDay = (date: BareDate, language: string): string =>
  inUTC(language, { weekday: "long", day: "numeric", month: "long" }).format(utc(date));

/** 16–22 November, Dec 28 – Jan 3. */
export function weekRange(first: BareDate, last: BareDate, language: string): string {
  const oneMonth = first.slice(0, 7) === last.slice(0, 7);
  if (language.startsWith("zh")) {
    return `${dayAndMonth(first, language)} – ${oneMonth ? `${Number(last.slice(8))}日` : dayAndMonth(last, language)}`;
  }
  const month = oneMonth ? "long" : "short";
  return inUTC(language, { day: "numeric", month }).formatRange(utc(first), utc(last));
}

export function momentText(moment: Date, language: string, zone: string, hour12: boolean): string {
  const hourCycle = hour12 ? "h12" : "h23";
  const options = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit", timeZone: zone } as const;
  return formatter(language, { ...options, hourCycle }).format(moment);
}

/** in 3 hr., 5 分钟后; null when it is further away than `within` hours. */
export function countdown(at: Date, now: Date, language: string, within = 24): string | null {
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / 60_000));
  if (minutes > within * 60) return null;
  const words = new Intl.RelativeTimeFormat(language, { style: "narrow" });
  return minutes < 60 ? words.format(minutes, "minute") : words.format(Math.round(minutes / 60), "hour");
}

/** 27 Nov, or 27 Nov 2024 in another year. */
export function dateText(at: Moment | BareDate, now: Date, zone: string, language: string): string {
  const date = isBareDate(at) ? at : wallClock(new Date(at), zone).date;
  const year = date.slice(0, 4) === wallClock(now, zone).date.slice(0, 4) ? undefined : ("numeric" as const);
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
