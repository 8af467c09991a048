import type { Spoken } from "./language";

export interface Numbered {
  readonly season?: number;
  readonly number?: number;
}

const pad = (value: number) => String(value).padStart(2, "0");

/** S01E05, 第5话, 第2季 第5话; null for a movie. */
export function episodeCode({ season, number }: Numbered, spoken: Spoken): string | null {
  if (season === undefined || number === undefined) return null;
  if (spoken === "en") return `S${pad(season)}E${pad(number)}`;
  if (season === 0) return `特别篇 第${number}话`;
  return season === 1 ? `第${number}话` : `第${season}季 第${number}话`;
}
