import type { Airing, BareDate, Day, Scope, Week } from "../../lib/api/messages";
import { addDays } from "../../lib/i18n/clock";

export const datesOf = (start: BareDate): BareDate[] => Array.from({ length: 7 }, (_, index) => addDays(start, index));

/** Under "all", mine come first; each part keeps its order by time. */
export function arrange(airings: readonly Airing[], scope: Scope): readonly Airing[] {
  if (scope === "mine") return airings;
  return [...airings.filter(({ mine }) => mine), ...airings.filter(({ mine }) => !mine)];
}

/** A day with its airings as the person expects them; the day itself where that is nothing else. */
export function seenDay(day: Day, seen: (airing: Airing) => Airing): Day {
  const airings = day.airings.map(seen);
  return airings.every((airing, index) => airing === day.airings[index]) ? day : { ...day, airings };
}

export interface Tally {
  readonly count: number;
  readonly watched: number;
}

/** How much of a day is mine, and how much of that is watched. */
export function tally({ airings }: Day, scope: Scope): Tally {
  const mine = scope === "mine" ? airings : airings.filter((airing) => airing.mine);
  return { count: mine.length, watched: mine.filter(({ watched }) => watched).length };
}

export const isEmpty = (week: Week): boolean => week.days.every(({ airings }) => airings.length === 0);
