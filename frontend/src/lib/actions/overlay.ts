import type { Airing, Day, Week } from "../api/messages";

/** What a tap says of an airing before the server has said it. */
export interface Expected {
  /** null: taken back. */
  readonly watchedAt: string | null;
  readonly pending: boolean;
}

/** The airing as it will be; the one it is where nothing is expected. */
export function expect(airing: Airing, expected: Expected | undefined): Airing {
  if (!expected) return airing;
  const { watched_at: _, pending: __, ...rest } = airing;
  return {
    ...rest,
    ...(expected.watchedAt !== null && { watched_at: expected.watchedAt }),
    ...(expected.pending && { pending: true }),
  };
}

/** The week with one airing changed, every other day and airing untouched. */
export function patchWeek(week: Week, ref: string, expected: Expected): Week {
  const isHere = (day: Day) => day.airings.some((airing) => airing.ref === ref);
  const patched = (airing: Airing) => (airing.ref === ref ? expect(airing, expected) : airing);
  return { ...week, days: week.days.map((day) => (isHere(day) ? { ...day, airings: day.airings.map(patched) } : day)) };
}
