import type { Airing, BareDate, Details, EpisodeCard, Media, Moment, OwnList, Picture, Play, TitleCard } from "../api/messages";

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
  readonly watched?: boolean;
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
  /** The show of an episode that stands for it: what is decided for the show is offered, too. */
  readonly show?: TitleCard;
  /** Where the title is kept out of, once that is known. */
  readonly keptOut?: KeptOut;
  /** It was met among what Trakt recommends. */
  readonly recommended?: boolean;
  /** The list of one's own that it was found on. */
  readonly list?: Pick<OwnList, "list" | "name">;
}

/** Dropped, a title is out of continue watching and the schedule; hidden, out of those that are named. */
export type KeptOut = Pick<Details, "dropped" | "hidden">;

type Title = Pick<TitleCard, "ref" | "title" | "poster" | "poster_fallback">;

export const ofAiring = ({ mine, ...airing }: Airing): Subject => ({ ...airing, foreign: !mine });

export function ofTitle(card: TitleCard, next?: EpisodeCard, at?: BareDate): Subject {
  const { ref, media, title, poster, poster_fallback } = card;
  const { watched, watched_at } = media === "movie" ? card : {};
  return { ref, title_ref: ref, media, title, poster, poster_fallback, watched, watched_at, card, next, at };
}

export function ofEpisode(show: Title, { title, ...episode }: EpisodeCard): Subject {
  const { poster, poster_fallback } = show;
  return { ...episode, title_ref: show.ref, media: "show", title: show.title, episode_title: title, poster, poster_fallback };
}

/** A show to continue, by the episode that it goes on with. */
export const ofUpNext = (show: TitleCard, episode: EpisodeCard): Subject => ({ ...ofEpisode(show, episode), show });

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
  /** The show to choose something for. */
  choosing: Subject | null = $state.raw(null);
  /** What is to be put on a list. */
  listing: Subject | null = $state.raw(null);

  open(subject: Subject, anchor: DOMRect): void {
    this.asked = { subject, anchor };
  }

  close(): void {
    this.asked = null;
  }
}
