import type { Kind, Scope } from "../api/commands";
import type { Media } from "../api/messages";
import type { LanguageChoice } from "../i18n/language";
import { isBoolean, isText, oneOf, Persisted } from "./persisted.svelte";

export const SCOPES = ["mine", "all"] as const satisfies readonly Scope[];
export const KINDS = ["everything", "anime", "shows", "movies"] as const satisfies readonly Kind[];
export const LANGUAGES = ["follow", "en", "zh-Hans"] as const satisfies readonly LanguageChoice[];
export const UP_NEXT_ORDERS = ["watched", "aired", "left"] as const;
export const WATCHLIST_ORDERS = ["rank", "added", "released", "title"] as const;
export const MEDIA = ["show", "movie"] as const satisfies readonly Media[];
export const FAVORITE_KINDS = ["all", ...MEDIA] as const;
export type UpNextOrder = (typeof UP_NEXT_ORDERS)[number];
export type WatchlistOrder = (typeof WATCHLIST_ORDERS)[number];
/** Minutes after midnight at which a day may begin. */
export const DAY_STARTS = [0, 60, 120, 180, 240, 300, 360] as const;

/** What this device remembers of a person's choices. */
export class Choices {
  /** Entry id. */
  readonly account = new Persisted("account", "", isText);
  readonly scope = new Persisted<Scope>("scope", "mine", oneOf(...SCOPES));
  readonly kind = new Persisted<Kind>("kind", "everything", oneOf(...KINDS));
  /** ISO 3166 in lower case; empty: any. */
  readonly country = new Persisted("country", "", isText);
  readonly dayStarts = new Persisted<number>("day_starts", 0, oneOf<number>(...DAY_STARTS));
  readonly discoverMedia = new Persisted<Media>("discover_media", "show", oneOf(...MEDIA));
  readonly language = new Persisted<LanguageChoice>("language", "follow", oneOf(...LANGUAGES));
  readonly upNextOrder = new Persisted<UpNextOrder>("up_next_order", "watched", oneOf(...UP_NEXT_ORDERS));
  /** Whether continue watching shows every show, or the first few. */
  readonly upNextWhole = new Persisted("up_next_whole", false, isBoolean);
  readonly wished = new Persisted<Media>("watchlist_media", "show", oneOf(...MEDIA));
  readonly watchlistOrder = new Persisted<WatchlistOrder>("watchlist_order", "rank", oneOf(...WATCHLIST_ORDERS));
  readonly favoriteKind = new Persisted<(typeof FAVORITE_KINDS)[number]>("favorite_kind", "all", oneOf(...FAVORITE_KINDS));
  readonly hideSpoilers = new Persisted("hide_spoilers", false, isBoolean);
}
