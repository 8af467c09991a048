const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes by which a show may air later, or earlier. */
export const OFFSETS = [0, 15, 30, HOUR, 90, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, -30, -HOUR, -DAY, -7 * DAY] as const;

/** 1 hr, 90 min, 2 days: without its sign. */
export function spanText(minutes: number, language: string): string {
  const size = Math.abs(minutes);
  const [count, unit] = size % DAY === 0 ? [size / DAY, "day"] : size % HOUR === 0 ? [size / HOUR, "hour"] : [size, "minute"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
