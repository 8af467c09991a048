import type { Scope } from "../../lib/api/commands";
import type { Airing, BareDate, Day, Week } from "../../lib/api/messages";
import { addDays } from "../../lib/i18n/clock";

export const datesOf = (start: BareDate): BareDate[] => Array.from({ length: 7 }, (_, index) => addDays(start, index));

/** Under "all", mine come first; each part keeps its order by time. */
export function arrange(airings: readonly Airing[], scope: Scope): readonly Airing[] {
  if (scope === "mine") return airings;
  return [...airings.filter(({ mine }) => mine), ...airings.filter(({ mine }) => !mine)];
}

export interface Tally {
  readonly count: number;
  readonly watched: number;
}

/** How much of a day is mine, and how much of that is watched. */
export function tally({ airings }: Day, scope: Scope): Tally {
  const mine = scope === "mine" ? airings : airings.filter((airing) => airing.mine);
  return { count: mine.length, watched: mine.filter(({ watched_at }) => watched_at).length };
}

export const isEmpty = (week: Week): boolean => week.days.every(({ airings }) => airings.length === 0);
