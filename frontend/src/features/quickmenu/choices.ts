import type { WatchedAt } from "../../lib/actions/marks.svelte";
import { keyOf } from "../../lib/actions/overlay";
import type { Subject } from "../../lib/actions/quickmenu.svelte";
import type { Span } from "../../lib/actions/spans.svelte";
import { imdbPage, parseReference, tmdbPage, traktPage } from "../../lib/api/reference";
import { episodeCode } from "../../lib/i18n/episode";
import type { Key } from "../../lib/i18n/dictionary";
import type { Spoken } from "../../lib/i18n/language";
import type { IconName } from "../../lib/ui/icons";

export type Deed =
  | { readonly kind: "mark"; readonly ref?: string; readonly at?: string; readonly watchedAt: WatchedAt; readonly again?: boolean }
  | { readonly kind: "ask" | "takeBack" | "unmark" | "rate" | "visit" }
  | { readonly kind: "span"; readonly span: Span; readonly off?: boolean }
  | { readonly kind: "watchlist" | "favorite"; readonly on: boolean }
  | { readonly kind: "open" | "share" | "copy"; readonly url: string };

export interface Choice {
  readonly id: string;
  readonly label: Key;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly icon: IconName;
  /** What is chosen stands already: its icon is filled. */
  readonly on?: boolean;
  readonly apart?: boolean;
  readonly does: Deed;
}

export interface Circumstances {
  readonly canWrite: boolean;
  /** Whether the last mark was made here. */
  readonly canTakeBack: boolean;
  readonly now: Date;
  readonly spoken: Spoken;
  /** The title whose page is open. */
  readonly page?: string;
}

/** What can be done: only what works for this person and this title, and nothing that has no sense yet. */
export function choicesFor(subject: Subject, around: Circumstances): Choice[] {
  const writes = around.canWrite && subject.card?.on_trakt !== false;
  const groups = [
    writes ? markChoices(subject, around) : [],
    writes ? standingChoices(subject) : [],
    pageChoices(subject, around),
    linkChoices(subject),
  ].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => group.map((choice, nth) => (index > 0 && nth === 0 ? { ...choice, apart: true } : choice)));
}

const isEpisode = ({ season, number }: Subject): boolean => season !== undefined && number !== undefined;
const isShow = (subject: Subject): boolean => subject.media === "show" && !isEpisode(subject);

function markChoices(subject: Subject, around: Circumstances): Choice[] {
  if (isShow(subject)) return showChoices(subject, around);
  const own = subject.watched_at || subject.play_id ? seenChoices(subject, around) : unseenChoices(subject, around.now);
  return isEpisode(subject) && !subject.play_id ? [...own, upToHere(subject)] : own;
}

function unseenChoices({ at }: Subject, now: Date): Choice[] {
  const released: Choice = {
    id: "released", label: "menu.watched_released", icon: "release", does: { kind: "mark", watchedAt: "released" },
  }; // prettier-ignore
  return [
    { id: "now", label: "menu.watched_now", icon: "check", does: { kind: "mark", watchedAt: "now" } },
    ...(at && new Date(at) <= now ? [released] : []),
    { id: "other", label: "menu.watched_other", icon: "clock", does: { kind: "ask" } },
    { id: "unknown", label: "menu.watched_unknown", icon: "question", does: { kind: "mark", watchedAt: "unknown" } },
  ];
}

function seenChoices({ plays = 1, play_id }: Subject, { canTakeBack }: Circumstances): Choice[] {
  const takeBack: Choice = { id: "take_back", label: "menu.take_back", icon: "undo", does: { kind: "takeBack" } };
  const unmark: Choice = { id: "unmark", label: "menu.unmark", icon: "trash", does: { kind: "unmark" } };
  const all: Choice = { ...unmark, label: "menu.unmark_all", values: { count: plays } };
  const again: Choice = {
    id: "again", label: "menu.again", icon: "again", does: { kind: "mark", watchedAt: "now", again: true },
  }; // prettier-ignore
  if (play_id) return [again, unmark];
  return [again, canTakeBack ? takeBack : plays > 1 ? all : unmark];
}

function upToHere({ title_ref, title, season, number }: Subject): Choice {
  const span: Span = { kind: "up_to_here", ref: title_ref, title, season, episode: number };
  return { id: "up_to_here", label: "menu.up_to_here", icon: "upto", does: { kind: "span", span } };
}

function showChoices({ ref, title, next, card }: Subject, { spoken, now }: Circumstances): Choice[] {
  const span: Span = { kind: "show", ref, title };
  const named = next?.at && new Date(next.at) <= now ? episodeCode(next, spoken) : null;
  const finished = card?.progress !== undefined && card.progress.completed >= card.progress.aired;
  const choices: (Choice | null)[] = [
    next && named
      ? {
          id: "next", label: "menu.next_named", values: { code: named }, icon: "check",
          does: { kind: "mark", ref: next.ref, at: next.at, watchedAt: "now" },
        }
      : null,
    finished ? null : { id: "watch_show", label: "menu.watch_show", icon: "checks", does: { kind: "span", span } },
    card?.watched_at || card?.progress?.completed
      ? { id: "unmark_show", label: "menu.unmark_show", icon: "trash", does: { kind: "span", span, off: true } }
      : null,
  ]; // prettier-ignore
  return choices.filter((choice) => choice !== null);
}

function standingChoices({ card, foreign }: Subject): Choice[] {
  const rate: Choice = { id: "rate", label: "menu.rate", icon: "star", does: { kind: "rate" } };
  const wish: Choice = {
    id: "watchlist_add", label: "menu.watchlist_add", icon: "bookmark", does: { kind: "watchlist", on: true },
  }; // prettier-ignore
  if (!card) return foreign ? [wish, rate] : [rate];
  const { on_watchlist, favorite, own_rating } = card;
  const unwish: Choice = {
    id: "watchlist_remove", label: "menu.watchlist_remove", icon: "bookmark", on: true, does: { kind: "watchlist", on: false },
  }; // prettier-ignore
  return [
    on_watchlist ? unwish : wish,
    favorite
      ? { id: "favorite_remove", label: "menu.favorite_remove", icon: "heart", on: true, does: { kind: "favorite", on: false } }
      : { id: "favorite_add", label: "menu.favorite_add", icon: "heart", does: { kind: "favorite", on: true } },
    own_rating ? { ...rate, label: "menu.rated", values: { rating: own_rating }, on: true } : rate,
  ];
}

function pageChoices({ title_ref, media }: Subject, { page }: Circumstances): Choice[] {
  if (page && keyOf(page) === keyOf(title_ref)) return [];
  return [{ id: "visit", label: media === "movie" ? "menu.details_movie" : "menu.details", icon: "info", does: { kind: "visit" } }];
}

function linkChoices(subject: Subject): Choice[] {
  const reference = parseReference(subject.ref);
  if (!reference) return [];
  const [trakt, tmdb, imdb] = [traktPage(reference), tmdbPage(reference), imdbPage(reference)];
  const url = trakt ?? tmdb;
  const opened = (id: string, label: Key, page: string | null): Choice | null =>
    page ? { id, label, icon: "external", does: { kind: "open", url: page } } : null;
  const sent = (page: string): Choice =>
    canShare()
      ? { id: "share", label: "menu.share", icon: "share", does: { kind: "share", url: page } }
      : { id: "copy", label: "menu.copy_link", icon: "link", does: { kind: "copy", url: page } };
  return [
    opened("trakt", "menu.open_trakt", trakt),
    opened("tmdb", "menu.open_tmdb", tmdb),
    opened("imdb", "menu.open_imdb", imdb),
    url ? sent(url) : null,
  ].filter((choice) => choice !== null);
}

const canShare = (): boolean => typeof navigator !== "undefined" && typeof navigator.share === "function";
