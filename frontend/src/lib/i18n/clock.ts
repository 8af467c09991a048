import type { BareDate, Moment } from "../api/messages";
import { dateFormat } from "./formatters";

/** What a clock on the wall of a zone shows. */
export interface Wall {
  readonly date: BareDate;
  /** Since midnight, by the clock. */
  readonly minutes: number;
}

const DAY = 86_400_000;

const partsOf = (timeZone: string) =>
  dateFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });

export function wallClock(moment: Date, zone: string): Wall {
  const parts = Object.fromEntries(partsOf(zone).formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** Whether the clocks of two zones show the same all year: many zones have several names. */
export function isSameClock(one: string, other: string, year: number): boolean {
  if (one === other) return true;
  const firsts = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, 1)));
  return firsts.every((moment) => wallClock(moment, one).minutes === wallClock(moment, other).minutes);
}

export const isBareDate = (at: Moment | BareDate): at is BareDate => at.length === 10;

/** Midnight UTC of a bare date: for arithmetic and formatting in UTC only. */
export const utc = (date: BareDate): Date => new Date(`${date}T00:00:00Z`);

export const addDays = (date: BareDate, days: number): BareDate =>
  new Date(utc(date).getTime() + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: BareDate, to: BareDate): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);

/** 0 is Monday. */
export const weekdayOf = (date: BareDate): number => (utc(date).getUTCDay() + 6) % 7;

export const weekStart = (date: BareDate, firstWeekday: number): BareDate =>
  addDays(date, -((weekdayOf(date) - firstWeekday + 7) % 7));

/** The day that a person whose days begin `dayStarts` minutes after midnight is in. */
export function dayIn(moment: Date, zone: string, dayStarts: number): BareDate {
  const { date, minutes } = wallClock(moment, zone);
  return minutes < dayStarts ? addDays(date, -1) : date;
}

/** Whether it can have been seen: a bare date counts from the beginning of that day. */
export function hasAired(at: Moment | BareDate, now: Date, today: BareDate): boolean {
  return isBareDate(at) ? at <= today : new Date(at) <= now;
}

export interface ClockStyle {
  readonly language: string;
  readonly zone: string;
  readonly hour12: boolean;
  /** Whether a day may run past midnight: 25:30 is half past one in the night that follows it. */
  readonly late: boolean;
}

/** The time of an airing on its schedule day; null for a bare date, which has none. */
export function airTime(at: Moment | BareDate, day: BareDate, style: ClockStyle): string | null {
  if (isBareDate(at)) return null;
  const moment = new Date(at);
  if (!style.late) return timeOfDay(moment, style);
  const { date, minutes } = wallClock(moment, style.zone);
  const hours = Math.floor(minutes / 60) + 24 * daysBetween(day, date);
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export function timeOfDay(moment: Date, { language, zone, hour12 }: Omit<ClockStyle, "late">): string {
  const hourCycle = hour12 ? "h12" : "h23";
  const hour = hour12 ? "numeric" : "2-digit";
  return dateFormat(language, { timeZone: zone, hour, minute: "2-digit", hourCycle }).format(moment);
}

/** What an `<input type="datetime-local">` in that zone would hold. */
export function inputValue(moment: Date, zone: string): string {
  const { date, minutes } = wallClock(moment, zone);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The moment at which a zone's clocks show this; of two (autumn) the later, of none (spring) the next. */
export function momentAt(wall: string, zone: string): Date {
  const wanted = new Date(`${wall}:00Z`).getTime();
  const shownAt = (time: number) => new Date(`${inputValue(new Date(time), zone)}:00Z`).getTime();
  const first = wanted - (shownAt(wanted) - wanted);
  return new Date(first - (shownAt(first) - wanted));
}
