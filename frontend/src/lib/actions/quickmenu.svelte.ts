import type { Airing, BareDate, EpisodeCard, Media, Moment, Picture, Play, TitleCard } from "../api/messages";

/** What the quick menu is about: a show, a movie or an episode. */
export interface Subject {
  /** Of the episode, movie or show. */
  readonly ref: string;
  readonly title_ref: string;
  readonly media: Media;
  readonly title: string;
  readonly season?: number;
  readonly number?: number;
  readonly episode_title?: string;
  readonly poster?: Picture;
  readonly poster_fallback?: Picture;
  readonly at?: Moment | BareDate;
  readonly watched_at?: Moment;
  readonly plays?: number;
  readonly pending?: boolean;
  /** The title as a card, where it is known how the person stands to it. */
  readonly card?: TitleCard;
  /** A show's next episode to watch, where it is known. */
  readonly next?: EpisodeCard;
  /** An airing that is none of mine: its title can be put on the watchlist. */
  readonly foreign?: boolean;
  /** History id, where it is about one play. */
  readonly play_id?: string;
}

type Title = Pick<TitleCard, "ref" | "title" | "poster" | "poster_fallback">;

export const ofAiring = ({ mine, ...airing }: Airing): Subject => ({ ...airing, foreign: !mine });

export function ofTitle(card: TitleCard, next?: EpisodeCard, at?: BareDate): Subject {
  const { ref, media, title, poster, poster_fallback } = card;
  const watched = media === "movie" ? card.watched_at : undefined;
  return { ref, title_ref: ref, media, title, poster, poster_fallback, watched_at: watched, card, next, at };
}

export function ofEpisode(show: Title, { title, ...episode }: EpisodeCard): Subject {
  const { poster, poster_fallback } = show;
  return { ...episode, title_ref: show.ref, media: "show", title: show.title, episode_title: title, poster, poster_fallback };
}

export function ofPlay({ episode, watched_at, ...play }: Play): Subject {
  return { ...play, ...(watched_at && { watched_at }), season: episode?.season, number: episode?.number, episode_title: episode?.title, at: episode?.at };
}

/** What the quick menu is open for, and where it was asked for. */
export interface Asked {
  readonly subject: Subject;
  readonly anchor: DOMRect;
}

/** Any page asks for the quick menu here; the app shows the one there is, and the sheets that its choices lead to. */
export class QuickMenuState {
  asked: Asked | null = $state.raw(null);
  /** What is to be rated. */
  rating: Subject | null = $state.raw(null);

  open(subject: Subject, anchor: DOMRect): void {
    this.asked = { subject, anchor };
  }

  close(): void {
    this.asked = null;
  }
}
