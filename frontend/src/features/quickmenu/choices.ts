import type { WatchedAt } from "../../lib/actions/marks.svelte";
import type { Airing } from "../../lib/api/messages";
import { parseReference, tmdbPage, traktPage } from "../../lib/api/reference";
import type { IconName } from "../../lib/ui/icons";

export type Deed =
  | { readonly kind: "mark"; readonly watchedAt: WatchedAt; readonly again?: boolean }
  | { readonly kind: "ask" }
  | { readonly kind: "takeBack" }
  | { readonly kind: "open"; readonly url: string }
  | { readonly kind: "share"; readonly url: string }
  | { readonly kind: "copy"; readonly url: string };

export interface Choice {
  readonly id: string;
  readonly label: PlainKey;
  readonly icon: IconName;
  readonly apart?: boolean;
  readonly does: Deed;
}

type PlainKey =
  | "menu.watched_now"
  | "menu.watched_released"
  | "menu.watched_other"
  | "menu.watched_unknown"
  | "menu.again"
  | "menu.take_back"
  | "menu.open_trakt"
  | "menu.open_tmdb"
  | "menu.share"
  | "menu.copy_link";

/** What can be done with an airing: only what works for this person, and nothing that has no sense yet. */
export function choicesFor(airing: Airing, canWrite: boolean, canTakeBack: boolean, now: Date): Choice[] {
  const writes = canWrite ? (airing.watched_at ? watchedChoices(canTakeBack) : markChoices(airing, now)) : [];
  const [first, ...rest] = pageChoices(airing);
  return first ? [...writes, { ...first, apart: writes.length > 0 }, ...rest] : writes;
}

function markChoices(airing: Airing, now: Date): Choice[] {
  const released: Choice = {
    id: "released", label: "menu.watched_released", icon: "release", does: { kind: "mark", watchedAt: "released" },
  };
  return [
    { id: "now", label: "menu.watched_now", icon: "check", does: { kind: "mark", watchedAt: "now" } },
    ...(new Date(airing.at) <= now ? [released] : []),
    { id: "other", label: "menu.watched_other", icon: "clock", does: { kind: "ask" } },
    { id: "unknown", label: "menu.watched_unknown", icon: "question", does: { kind: "mark", watchedAt: "unknown" } },
  ];
}

function watchedChoices(canTakeBack: boolean): Choice[] {
  const takeBack: Choice = { id: "take_back", label: "menu.take_back", icon: "undo", does: { kind: "takeBack" } };
  const again: Choice = {
    id: "again", label: "menu.again", icon: "again", does: { kind: "mark", watchedAt: "now", again: true },
  };
  return canTakeBack ? [takeBack, again] : [again];
}

function pageChoices(airing: Airing): Choice[] {
  const reference = parseReference(airing.ref);
  if (!reference) return [];
  const [trakt, tmdb] = [traktPage(reference), tmdbPage(reference)];
  const url = trakt ?? tmdb;
  const choices: (Choice | null)[] = [
    trakt ? { id: "trakt", label: "menu.open_trakt", icon: "external", does: { kind: "open", url: trakt } } : null,
    tmdb ? { id: "tmdb", label: "menu.open_tmdb", icon: "external", does: { kind: "open", url: tmdb } } : null,
    url && canShare() ? { id: "share", label: "menu.share", icon: "share", does: { kind: "share", url } } : null,
    url ? { id: "copy", label: "menu.copy_link", icon: "link", does: { kind: "copy", url } } : null,
  ];
  return choices.filter((choice) => choice !== null);
}

const canShare = (): boolean => typeof navigator !== "undefined" && typeof navigator.share === "function";
