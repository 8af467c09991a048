import type { Kind } from "../api/commands";
import type { AccountInfo, Media, Scope } from "../api/messages";
import type { ImageSource } from "../api/pictures";
import type { Numbering } from "../i18n/episode";
import type { LanguageChoice } from "../i18n/language";
import { isBoolean, isText, oneOf, Persisted } from "./persisted.svelte";

export const SCOPES = ["mine", "all"] as const satisfies readonly Scope[];
export const KINDS = ["everything", "anime", "shows", "movies"] as const satisfies readonly Kind[];
export const LANGUAGES = ["follow", "en", "zh-Hans"] as const satisfies readonly LanguageChoice[];
export const UP_NEXT_ORDERS = ["watched", "aired", "left"] as const;
export const WATCHLIST_ORDERS = ["rank", "added", "released", "title"] as const;
export const MEDIA = ["show", "movie"] as const satisfies readonly Media[];
/** What lists of titles can be narrowed to. */
export const GENRES = [
  "action", "adventure", "animation", "anime", "comedy", "crime", "documentary", "donghua", "drama", "family", "fantasy",
  "history", "horror", "music", "mystery", "reality", "romance", "science-fiction", "superhero", "thriller", "war", "western",
] as const; // prettier-ignore
export const COUNTRIES = ["jp", "cn", "kr", "hk", "tw", "us", "gb", "ca", "au", "de", "fr", "it", "es", "se", "dk", "in", "th", "br"] as const;
export const FAVORITE_KINDS = ["all", ...MEDIA] as const;
export const NUMBERINGS = ["season", "absolute", "both"] as const satisfies readonly Numbering[];
export const IMAGE_SOURCES = ["automatic", "direct", "proxy"] as const satisfies readonly ImageSource[];
export type UpNextOrder = (typeof UP_NEXT_ORDERS)[number];
export type WatchlistOrder = (typeof WATCHLIST_ORDERS)[number];
/** Minutes after midnight at which a day may begin. */
export const DAY_STARTS: readonly number[] = Array.from({ length: 12 }, (_, hour) => hour * 60);

/** What of an account's options a device begins with. */
export type Beginning = Pick<AccountInfo, "scope" | "day_starts">;

/** What this device remembers of a person's choices. */
export class Choices {
  readonly scope: Persisted<Scope>;
  readonly dayStarts: Persisted<number>;
  /** Entry id. */
  readonly account = new Persisted("account", "", isText);
  readonly kind = new Persisted<Kind>("kind", "everything", oneOf(...KINDS));
  /** ISO 3166 in lower case; empty: any. */
  readonly country = new Persisted("country", "", isText);
  readonly discoverMedia = new Persisted<Media>("discover_media", "show", oneOf(...MEDIA));
  /** A genre by its word in Trakt's addresses; empty: any. */
  readonly discoverGenre = new Persisted<string>("discover_genre", "", oneOf<string>("", ...GENRES));
  /** ISO 3166 in lower case; empty: any. */
  readonly discoverCountry = new Persisted<string>("discover_country", "", oneOf<string>("", ...COUNTRIES));
  readonly language = new Persisted<LanguageChoice>("language", "follow", oneOf(...LANGUAGES));
  readonly upNextOrder = new Persisted<UpNextOrder>("up_next_order", "watched", oneOf(...UP_NEXT_ORDERS));
  /** Whether continue watching shows every show, or the first few. */
  readonly upNextWhole = new Persisted("up_next_whole", false, isBoolean);
  readonly wished = new Persisted<Media>("watchlist_media", "show", oneOf(...MEDIA));
  /** A genre by its word in Trakt's addresses; empty: any. */
  readonly wishedGenre = new Persisted<string>("watchlist_genre", "", oneOf<string>("", ...GENRES));
  readonly watchlistOrder = new Persisted<WatchlistOrder>("watchlist_order", "rank", oneOf(...WATCHLIST_ORDERS));
  readonly favoriteKind = new Persisted<(typeof FAVORITE_KINDS)[number]>("favorite_kind", "all", oneOf(...FAVORITE_KINDS));
  readonly numbering = new Persisted<Numbering>("numbering", "season", oneOf(...NUMBERINGS));
  readonly images = new Persisted<ImageSource>("images", "automatic", oneOf(...IMAGE_SOURCES));
  /** Whether the line about pictures that do not come was put away. */
  readonly knowsOfPictures = new Persisted("knows_of_pictures", false, isBoolean);
  readonly hideSpoilers = new Persisted("hide_spoilers", false, isBoolean);

  constructor(account: () => Beginning | null) {
    this.scope = new Persisted<Scope>("scope", () => account()?.scope ?? "mine", oneOf(...SCOPES));
    this.dayStarts = new Persisted<number>("day_starts", () => account()?.day_starts ?? 0, oneOf(...DAY_STARTS));
  }
}
