import type { BareDate, Play } from "../../lib/api/messages";
import { wallClock } from "../../lib/i18n/clock";

/** The plays of one day of a person's zone; null: nobody knows the day. */
export interface PlayedDay {
  readonly day: BareDate | null;
  readonly plays: readonly Play[];
}

/** Plays, newest first, by day. A play that two pages share is there once. */
export function byDay(plays: readonly Play[], zone: string): PlayedDay[] {
  const days = new Map<BareDate | null, Map<string, Play>>();
  for (const play of plays) {
    const day = play.watched_at === null ? null : wallClock(new Date(play.watched_at), zone).date;
    const known = days.get(day) ?? new Map<string, Play>();
    if (!known.has(play.play_id)) known.set(play.play_id, play);
    days.set(day, known);
  }
  return [...days].map(([day, known]) => ({ day, plays: [...known.values()] }));
}
