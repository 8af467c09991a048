import type { BareDate, Media } from "../api/messages";
import { parseQuarter, type Quarter } from "../i18n/quarter";

/** What the tab bar leads to; Settings has a button of its own where there is no side bar. */
export type Tab = "schedule" | "mine" | "discover" | "settings";

export const MINE_PAGES = ["history", "watchlist", "favorites", "lists", "changes"] as const;
export type MinePage = (typeof MINE_PAGES)[number];

export const DISCOVER_LISTS = ["trending", "popular", "anticipated", "recommended"] as const;
export type DiscoverList = (typeof DISCOVER_LISTS)[number];

/** Where a person is in the app. */
export type Route =
  | { readonly tab: "schedule"; readonly week?: BareDate }
  /** `list` names one of the lists. */
  | { readonly tab: "mine"; readonly page?: MinePage; readonly list?: string }
  | { readonly tab: "discover"; readonly list?: DiscoverList; readonly media?: Media; readonly quarter?: Quarter }
  | { readonly tab: "settings" }
  /** Every part of the interface in its states, for developers. */
  | { readonly tab: "gallery" }
  | TitleRoute;

/** A show's or movie's own page, above whichever tab it was opened from. */
export interface TitleRoute {
  readonly tab: "title";
  /** String form of the title: show/trakt-1.tmdb-2. */
  readonly ref: string;
  /** An episode of it to begin at. */
  readonly season?: number;
  readonly episode?: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TITLE = /^(?:show|movie)\/[a-z]+-\w+(?:\.[a-z]+-\w+)*$/;
const EPISODE = /^s(\d+)e(\d+)$/;

/** Reads a path; one that nobody knows leads to the schedule. */
export function parsePath(path: string): Route {
  const [first = "", second = "", third = ""] = path.split(/[/?#]/).filter(Boolean);
  if (first === "settings" || first === "gallery") return { tab: first };
  if (first === "discover" && second === "season") return { tab: first, ...quarterIn(third) };
  if (first === "discover") return { tab: first, ...listOf(second, third) };
  if (first === "mine") return isMinePage(second) ? { tab: "mine", page: second, ...ownListOf(second, third) } : { tab: "mine" };
  if (TITLE.test(`${first}/${second}`)) return { tab: "title", ref: `${first}/${second}`, ...episodeOf(third) };
  return isDate(second) ? { tab: "schedule", week: second } : { tab: "schedule" };
}

export function pathOf(route: Route): string {
  if (route.tab === "title") return `/${route.ref}${route.season === undefined ? "" : `/${codeOf(route)}`}`;
  if (route.tab === "schedule" && route.week) return `/schedule/${route.week}`;
  if (route.tab === "mine" && route.page) return `/mine/${route.page}${route.list ? `/${encodeURIComponent(route.list)}` : ""}`;
  if (route.tab === "discover" && route.quarter) return `/discover/season/${route.quarter.year}-${route.quarter.quarter}`;
  if (route.tab === "discover" && route.list) return `/discover/${route.list}/${route.media ?? "show"}`;
  return `/${route.tab}`;
}

/** The page of the title, at the episode if it is one, that a string form belongs to. */
export function routeTo(ref: string): TitleRoute {
  const [media, ids, episode = ""] = ref.split("/");
  return { tab: "title", ref: `${media}/${ids}`, ...episodeOf(episode) };
}

function episodeOf(text: string): Pick<TitleRoute, "season" | "episode"> {
  const [, season, episode] = EPISODE.exec(text) ?? [];
  return season === undefined ? {} : { season: Number(season), episode: Number(episode) };
}

function listOf(list: string, media: string): { list?: DiscoverList; media?: Media } {
  const known = DISCOVER_LISTS.find((name) => name === list);
  return known ? { list: known, media: media === "movie" ? "movie" : "show" } : {};
}

const ownListOf = (page: MinePage, list: string): { list?: string } => (page === "lists" && list ? { list: decodeURIComponent(list) } : {});
function quarterIn(text: string): { quarter?: Quarter } {
  const quarter = parseQuarter(text);
  return quarter ? { quarter } : {};
}

const pad = (value = 0) => String(value).padStart(2, "0");
const codeOf = ({ season, episode }: TitleRoute) => `s${pad(season)}e${pad(episode)}`;
const isMinePage = (text: string): text is MinePage => MINE_PAGES.includes(text as MinePage);
const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));
