import type { Spoken } from "./language";

export interface Numbered {
  readonly season?: number;
  readonly number?: number;
  /** Counted through all seasons. */
  readonly number_abs?: number;
}

/** How a person has episodes numbered. */
export type Numbering = "season" | "absolute" | "both";

const pad = (value: number) => String(value).padStart(2, "0");

/** S01E05, #29, 第5话, 第2季 第5话; null for a movie. Without a number through all seasons it is by season. */
export function episodeCode(episode: Numbered, spoken: Spoken, numbering: Numbering = "season"): string | null {
  const { season, number, number_abs } = episode;
  if (season === undefined || number === undefined) return null;
  const bySeason = seasonCode(season, number, spoken);
  if (numbering === "season" || number_abs === undefined || season === 0) return bySeason;
  const through = spoken === "en" ? `#${number_abs}` : `第${number_abs}话`;
  if (numbering === "absolute") return through;
  return through === bySeason ? through : `${bySeason} (${through})`;
}

function seasonCode(season: number, number: number, spoken: Spoken): string {
  if (spoken === "en") return `S${pad(season)}E${pad(number)}`;
  if (season === 0) return `特别篇 第${number}话`;
  return season === 1 ? `第${number}话` : `第${season}季 第${number}话`;
}
