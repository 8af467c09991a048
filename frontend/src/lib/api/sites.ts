import type { TitleCard } from "./messages";
import { imdbPage, parseReference, tmdbPage, traktPage } from "./reference";

/** A page elsewhere. */
export interface Site {
  readonly name: string;
  readonly url: string;
}

type Known = Pick<TitleCard, "title" | "original_title" | "genres" | "country">;

const CHINESE = new Set(["cn", "hk", "tw"]);
const ANIME = new Set(["anime", "donghua"]);
const search = (address: string, title: string) => address + encodeURIComponent(title);

/** The pages of exactly this show, movie or episode. */
export function pagesOf(ref: string): Site[] {
  const reference = parseReference(ref);
  if (!reference) return [];
  const pages = { Trakt: traktPage(reference), TMDB: tmdbPage(reference), IMDb: imdbPage(reference) };
  return Object.entries(pages).flatMap(([name, url]) => (url ? [{ name, url }] : []));
}

/** Where a title is looked for by its name, since nobody knows its id there: the sites that know this kind of title best: for anime, and for whoever reads Chinese. */
export function sitesFor(card: Known, chinese: boolean): Site[] {
  const { title, original_title = title, genres = [], country = "" } = card;
  const anime = genres.some((genre) => ANIME.has(genre));
  const near = chinese || CHINESE.has(country.toLowerCase());
  return [
    ...(anime
      ? [
          { name: "Bangumi", url: `${search("https://bgm.tv/subject_search/", original_title)}?cat=2` },
          { name: "AniList", url: search("https://anilist.co/search/anime?search=", original_title) },
        ]
      : []),
    ...(near
      ? [
          { name: "豆瓣", url: search("https://search.douban.com/movie/subject_search?search_text=", title) },
          { name: "哔哩哔哩", url: search("https://search.bilibili.com/all?keyword=", title) },
        ]
      : []),
  ];
}
