import type { Media } from "./messages";

export interface Ids {
  readonly trakt?: number;
  readonly tmdb?: number;
  readonly imdb?: string;
  readonly tvdb?: number;
}

/** A title or an episode by every id known of it, read from its string form. */
export interface Reference {
  readonly media: Media;
  readonly ids: Ids;
  readonly season?: number;
  readonly episode?: number;
}

const FORM = /^(show|movie)\/([a-z]+-\w+(?:\.[a-z]+-\w+)*)(?:\/s(\d+)e(\d+))?$/;

export function parseReference(text: string): Reference | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, media, ids = "", season, episode] = match;
  return {
    media: media as Media,
    ids: Object.fromEntries(ids.split(".").map(idOf)) as Ids,
    ...(season !== undefined && episode !== undefined && { season: Number(season), episode: Number(episode) }),
  };
}

function idOf(part: string): [string, string | number] {
  const [name = "", value = ""] = part.split("-");
  return [name, name === "imdb" ? value : Number(value)];
}

export const idsOf = (ref: string): Ids => referenceOf(ref).ids;

/** A target as the commands name it: what it is, its title's ids, and an episode's numbers. */
export function fieldsOf(ref: string) {
  const { media, ids, season, episode } = referenceOf(ref);
  return season === undefined ? { media, ids } : { media: "episode" as const, ids, season, episode };
}

function referenceOf(ref: string): Reference {
  const reference = parseReference(ref);
  if (!reference) throw new Error(`Not a reference: ${ref}`);
  return reference;
}

export function traktPage({ media, ids, season, episode }: Reference): string | null {
  if (!ids.trakt) return null;
  const page = `https://trakt.tv/${media}s/${ids.trakt}`;
  return season === undefined ? page : `${page}/seasons/${season}/episodes/${episode}`;
}

export function tmdbPage({ media, ids, season, episode }: Reference): string | null {
  if (!ids.tmdb) return null;
  const page = `https://www.themoviedb.org/${media === "show" ? "tv" : "movie"}/${ids.tmdb}`;
  return season === undefined ? page : `${page}/season/${season}/episode/${episode}`;
}

/** Of the title, also for an episode. */
export const imdbPage = ({ ids }: Reference): string | null => (ids.imdb ? `https://www.imdb.com/title/${ids.imdb}/` : null);
