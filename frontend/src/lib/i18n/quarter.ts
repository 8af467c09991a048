/** Three months, as anime is counted: 1 to 4 from January, April, July and October. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export const SEASONS = ["winter", "spring", "summer", "autumn"] as const;
export type SeasonName = (typeof SEASONS)[number];

/** The quarter that a month (YYYY-MM-DD or YYYY-MM) is in. */
export function quarterOf(date: string): Quarter {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return { year, quarter: Math.ceil(month / 3) };
}

export function moveQuarter({ year, quarter }: Quarter, by: number): Quarter {
  const index = year * 4 + quarter - 1 + by;
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
}

export const seasonOf = ({ quarter }: Quarter): SeasonName => SEASONS[quarter - 1] ?? "winter";

/** 2026-4; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  const [, year, quarter] = /^(\d{4})-([1-4])$/.exec(text) ?? [];
  return year && quarter ? { year: Number(year), quarter: Number(quarter) } : null;
}
