import type { BareDate, Moment, Play, RecentChange } from "../../lib/api/messages";
import { wallClock } from "../../lib/i18n/clock";

/** What happened on one day of a person's zone; null: nobody knows the day. */
export interface Day<T> {
  readonly day: BareDate | null;
  readonly items: readonly T[];
}

/** Plays, newest first, by day. A play that two pages share is there once. */
export const byDay = (plays: readonly Play[], zone: string): Day<Play>[] =>
  grouped(plays, zone, ({ watched_at }) => watched_at, ({ play_id }) => play_id);

/** Changes, newest first, by day. */
export const changesByDay = (changes: readonly RecentChange[], zone: string): Day<RecentChange>[] =>
  grouped(changes, zone, ({ made_at }) => made_at, ({ receipt }) => receipt);

function grouped<T>(items: readonly T[], zone: string, at: (item: T) => Moment | null, key: (item: T) => string): Day<T>[] {
  const days = new Map<BareDate | null, Map<string, T>>();
  for (const item of items) {
    const moment = at(item);
    const day = moment === null ? null : wallClock(new Date(moment), zone).date;
    const known = days.get(day) ?? new Map<string, T>();
    if (!known.has(key(item))) known.set(key(item), item);
    days.set(day, known);
  }
  return [...days].map(([day, known]) => ({ day, items: [...known.values()] }));
}
