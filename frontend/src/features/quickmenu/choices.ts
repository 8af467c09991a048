import type { WatchedAt } from "../../lib/actions/marks.svelte";
import { keyOf } from "../../lib/actions/overlay";
import type { KeptOut, Subject } from "../../lib/actions/quickmenu.svelte";
import type { Span } from "../../lib/actions/spans.svelte";
import type { HidingPlace, TitleCard } from "../../lib/api/messages";
import { pagesOf } from "../../lib/api/sites";
import type { Numbered } from "../../lib/i18n/episode";
import type { Key } from "../../lib/i18n/dictionary";
import type { IconName } from "../../lib/ui/icons";

export type Deed =
  | { readonly kind: "mark"; readonly ref?: string; readonly at?: string; readonly watchedAt: WatchedAt; readonly again?: boolean }
  | { readonly kind: "ask" | "takeBack" | "unmark" | "rate" | "list" | "drop" | "restore" | "rewatch" | "unlist" | "choose" | "sites" | "visit" }
  | { readonly kind: "span"; readonly span: Span; readonly off?: boolean }
  | { readonly kind: "watchlist" | "favorite"; readonly on: boolean }
  | { readonly kind: "hide" | "unhide"; readonly place: HidingPlace }
  | { readonly kind: "share" | "copy"; readonly url: string };

const PLACES = ["progress", "calendar", "recommendations"] as const satisfies readonly HidingPlace[];

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
  /** Writes an episode's number. */
  readonly code: (episode: Numbered) => string | null;
  /** The title whose page is open. */
  readonly page?: string;
}

/** What can be done: only what works for this person and this title, and nothing that has no sense yet. */
export function choicesFor(subject: Subject, around: Circumstances): Choice[] {
  const writes = around.canWrite && subject.card?.on_trakt !== false;
  const groups = [
    writes ? markChoices(subject, around) : [],
    writes ? standingChoices(subject) : [],
    writes ? decisions(subject) : [],
    pageChoices(subject, around),
    linkChoices(subject),
  ].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => group.map((choice, nth) => (index > 0 && nth === 0 ? { ...choice, apart: true } : choice)));
}

const isEpisode = ({ season, number }: Subject): boolean => season !== undefined && number !== undefined;
const isShow = (subject: Subject): boolean => subject.media === "show" && !isEpisode(subject);

function markChoices(subject: Subject, around: Circumstances): Choice[] {
  if (isShow(subject)) return showChoices(subject, around);
  const own = subject.watched || subject.play_id ? seenChoices(subject, around) : unseenChoices(subject, around.now);
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

function showChoices({ ref, title, next, card }: Subject, { code, now }: Circumstances): Choice[] {
  const span: Span = { kind: "show", ref, title };
  const named = next?.at && new Date(next.at) <= now ? code(next) : null;
  const finished = card?.progress !== undefined && card.progress.completed >= card.progress.aired;
  const choices: (Choice | null)[] = [
    next && named
      ? {
          id: "next", label: "menu.next_named", values: { code: named }, icon: "check",
          does: { kind: "mark", ref: next.ref, at: next.at, watchedAt: "now" },
        }
      : null,
    finished ? null : { id: "watch_show", label: "menu.watch_show", icon: "checks", does: { kind: "span", span } },
    card?.watched || card?.progress?.completed
      ? { id: "unmark_show", label: "menu.unmark_show", icon: "trash", does: { kind: "span", span, off: true } }
      : null,
  ]; // prettier-ignore
  return choices.filter((choice) => choice !== null);
}

/** What a person decides for a title alone, of which only shows know more than hiding. */
function decisions(subject: Subject): Choice[] {
  const choose: Choice = { id: "choose", label: "menu.show_choices", icon: "sliders", does: { kind: "choose" } };
  if (isShow(subject)) return [...going(subject.card, subject.keptOut), choose, ...hidings(subject.card, subject)];
  if (subject.show) return [...going(subject.show, subject.keptOut), ...hidings(subject.show, subject)];
  return hidings(subject.card, subject);
}

/** Whether to go on with a show. */
function going(show: TitleCard | undefined, keptOut: KeptOut | undefined): Choice[] {
  const { completed = 0, aired = 0 } = show?.progress ?? {};
  if (keptOut?.dropped) return [{ id: "restore", label: "menu.restore", icon: "undo", does: { kind: "restore" } }];
  if (completed === 0) return [];
  return completed >= aired
    ? [{ id: "rewatch", label: "menu.rewatch", icon: "again", does: { kind: "rewatch" } }]
    : [{ id: "drop", label: "menu.drop", icon: "close", does: { kind: "drop" } }];
}

/** What can be met in continue watching, in the schedule or among the recommendations is hidden there, and shown again. */
function hidings(card: TitleCard | undefined, { keptOut, recommended = false }: Subject): Choice[] {
  if (!card || keptOut?.dropped) return [];
  const { completed = 0, aired = 0 } = card.progress ?? {};
  const comesUp: Readonly<Record<HidingPlace, boolean>> = {
    progress: keptOut !== undefined && card.media === "show" && completed > 0 && completed < aired,
    calendar: keptOut !== undefined && (completed > 0 || card.on_watchlist === true),
    recommendations: recommended,
  };
  return PLACES.flatMap((place): Choice[] => {
    if (keptOut?.hidden?.includes(place)) return [{ id: `unhide_${place}`, label: `menu.unhide_${place}`, icon: "shown", does: { kind: "unhide", place } }];
    return comesUp[place] ? [{ id: `hide_${place}`, label: `menu.hide_${place}`, icon: "hidden", does: { kind: "hide", place } }] : [];
  });
}

function standingChoices({ card, foreign, list }: Subject): Choice[] {
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
    { id: "list", label: "menu.list", icon: "list", does: { kind: "list" } },
    ...(list ? [{ id: "unlist", label: "menu.unlist", values: { list: list.name }, icon: "trash", does: { kind: "unlist" } } as const] : []),
  ];
}

function pageChoices({ title_ref, media }: Subject, { page }: Circumstances): Choice[] {
  if (page && keyOf(page) === keyOf(title_ref)) return [];
  return [{ id: "visit", label: media === "movie" ? "menu.details_movie" : "menu.details", icon: "info", does: { kind: "visit" } }];
}

function linkChoices(subject: Subject): Choice[] {
  const [page] = pagesOf(subject.ref);
  if (!page) return [];
  const { url } = page;
  return [
    { id: "sites", label: "menu.open", icon: "external", does: { kind: "sites" } },
    canShare()
      ? { id: "share", label: "menu.share", icon: "share", does: { kind: "share", url } }
      : { id: "copy", label: "menu.copy_link", icon: "link", does: { kind: "copy", url } },
  ];
}

const canShare = (): boolean => typeof navigator !== "undefined" && typeof navigator.share === "function";
