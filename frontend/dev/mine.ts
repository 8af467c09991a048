import type { EpisodeCard, Favorites, HistoryPage, Media, MyShows, Picture, Play, TitleCard, UpNext, UpNextShow, WatchlistPage, Wish } from "../src/lib/api/messages";
import { addDays } from "../src/lib/i18n/clock";

interface Made {
  readonly id: number;
  readonly media: Media;
  readonly en: string;
  readonly zh: string;
  readonly year: number;
  readonly aired?: number;
  completed?: number;
  readonly runtime?: number;
  /** Days until the next episode. */
  readonly waits?: number;
  wished?: boolean;
  readonly favorite?: readonly ("trakt" | "tmdb")[];
  readonly bare?: boolean;
}

const HOUR = 3_600_000;
const NAMES: readonly (readonly [string, string])[] = [
  ["A Light in the Fog", "雾中之光"], ["The Long Night", "长夜"], ["What the River Kept", "河流所留"], ["Bread That Remembers", "会记得的面包"],
  ["Aphelion", "远日点"], ["The Ferryman", "摆渡人"], ["Low Tide", "退潮"], ["The Timetable Nobody Printed Since the Summer Before Last", "前年夏天以来谁也没有印过的时刻表"],
];
const TITLES: Made[] = [
  { id: 1, media: "show", en: "The Lighthouse Keepers", zh: "守灯人", year: 2025, aired: 14, completed: 11, runtime: 52 },
  { id: 2, media: "show", en: "Salt and Cedar", zh: "盐与雪松", year: 2026, aired: 8, completed: 7, runtime: 61 },
  { id: 3, media: "show", en: "Moonlit Bakery", zh: "月下面包房", year: 2026, aired: 7, completed: 2, runtime: 24, bare: true },
  { id: 4, media: "show", en: "Paper Cranes over Hanamachi Station, or: How I Learned to Wait for the Last Train Home", zh: "花町站上空的纸鹤：我是怎样学会等待末班车回家的", year: 2026, aired: 120, completed: 64, runtime: 24 },
  { id: 5, media: "show", en: "Small Hours", zh: "凌晨时分", year: 2018, aired: 188, completed: 97, runtime: 22 },
  { id: 6, media: "show", en: "Glass Mountain", zh: "玻璃山", year: 2024, aired: 16, completed: 15, runtime: 70 },
  { id: 7, media: "show", en: "Ninth Orbit", zh: "第九轨道", year: 2023, aired: 20, completed: 20, waits: 0.1 },
  { id: 8, media: "show", en: "Cloudless River Chronicle", zh: "云河志", year: 2025, aired: 26, completed: 26, waits: 1 },
  { id: 9, media: "show", en: "Orbital Tea House", zh: "轨道茶馆", year: 2026, aired: 3, completed: 3, waits: 4 },
  { id: 10, media: "show", en: "Harbour Street", zh: "港口街", year: 2022, aired: 44, completed: 44, waits: 12 },
  { id: 11, media: "show", en: "Winter Kingdom of Sparrows", zh: "麻雀的冬之国", year: 2024, aired: 12, completed: 12, waits: 48 },
  { id: 12, media: "show", en: "Tin Roof Sonata", zh: "铁皮屋奏鸣曲", year: 2027, wished: true, favorite: ["trakt"] },
  { id: 13, media: "show", en: "Postcards from the Delta", zh: "三角洲来信", year: 2021, wished: true },
  { id: 14, media: "show", en: "The Understudies", zh: "替补演员", year: 2020, wished: true, favorite: ["trakt", "tmdb"] },
  { id: 21, media: "movie", en: "The Cartographer's Daughter", zh: "制图师的女儿", year: 2026, wished: true },
  { id: 22, media: "movie", en: "Night Ferry", zh: "夜航渡轮", year: 2019, wished: true, favorite: ["tmdb"] },
  { id: 23, media: "movie", en: "An Orchard in November", zh: "十一月的果园", year: 2027, wished: true },
  { id: 24, media: "movie", en: "Static", zh: "静电", year: 2016, favorite: ["trakt"] },
];

/** What the reads may be asked with. */
interface Question {
  readonly order?: string;
  readonly page?: number;
  readonly media?: Media;
  readonly sort?: string;
  readonly language?: string;
}

let language = "en";
const chinese = () => language.startsWith("zh");
const now = Date.now();
const iso = (time: number) => new Date(time).toISOString();
const today = () => new Date().toISOString().slice(0, 10);
const picture = (name: string): Picture => ({ source: "tmdb", name: `${name}.jpg`, sig: "0123456789abcdef" });
const refOf = ({ media, id }: Made) => `${media}/trakt-${id}.tmdb-${id + 100}`;
const pad = (value: number) => String(value).padStart(2, "0");

const card = (made: Made): TitleCard => ({
  ref: refOf(made),
  media: made.media,
  title: chinese() ? made.zh : made.en,
  original_title: made.id % 3 === 0 ? made.zh : undefined,
  year: made.year,
  poster: picture(made.id === 9 ? "missing" : `m${made.id}`),
  rating: 6 + ((made.id * 7) % 35) / 10,
  ...(made.aired !== undefined && { progress: { aired: made.aired, completed: made.completed ?? 0 } }),
  ...(made.wished && { on_watchlist: true }),
  ...(made.favorite?.includes("trakt") && { favorite: true }),
});

function episode(made: Made, nth: number, at: string): EpisodeCard {
  const season = 1 + Math.floor((nth - 1) / 12);
  const number = ((nth - 1) % 12) + 1;
  const name = NAMES[nth % NAMES.length];
  return {
    ref: `${refOf(made)}/s${pad(season)}e${pad(number)}`,
    season,
    number,
    title: name?.[chinese() ? 1 : 0],
    at,
    runtime: made.runtime,
    ...(!made.bare && { still: picture(`s${made.id}x${nth}`) }),
  };
}

const going = (): UpNextShow[] =>
  TITLES.filter(({ aired = 0, completed = 0 }) => aired > completed).map((made) => {
    const left = (made.aired ?? 0) - (made.completed ?? 0);
    return {
      show: card(made),
      episode: episode(made, (made.completed ?? 0) + 1, iso(now - left * 170 * HOUR)),
      episodes_left: left,
      minutes_left: left * (made.runtime ?? 24),
      last_watched_at: iso(now - made.id * 9 * HOUR),
    };
  });

const ORDERS: Record<string, (one: UpNextShow, other: UpNextShow) => number> = {
  watched: (one, other) => (other.last_watched_at ?? "").localeCompare(one.last_watched_at ?? ""),
  aired: (one, other) => (other.episode.at ?? "").localeCompare(one.episode.at ?? ""),
  left: (one, other) => one.episodes_left - other.episodes_left,
};

export const upNext = (message: object): UpNext => {
  const { order = "watched", language: asked = "en" } = message as Question;
  language = asked;
  const waiting = TITLES.filter(({ waits }) => waits !== undefined).map((made) => ({
    show: card(made),
    episode: episode(made, (made.aired ?? 0) + 1, made.id === 10 ? addDays(today(), 12) : iso(now + (made.waits ?? 0) * 24 * HOUR)),
    episodes_left: 0,
  }));
  return { shows: going().sort(ORDERS[order]), waiting, read: 11, total: 11 };
};

export const myShows = (): MyShows => ({ shows: TITLES.filter(({ media, aired, wished }) => media === "show" && (aired || wished)).map(card) });

let plays: Play[] = [];
const PLAYS_ON_A_PAGE = 20;

function begin(): void {
  if (plays.length) return;
  plays = Array.from({ length: 70 }, (_, index) => {
    const made = TITLES[(index * 5) % TITLES.length] as Made;
    const time = index > 67 ? null : iso(now - HOUR - index * index * 0.2 * HOUR - index * 3 * HOUR);
    const played = made.media === "show" ? episode(made, 1 + ((index * 3) % 12), iso(now)) : undefined;
    return {
      play_id: String(9_000_000_000 - index), watched_at: time, ref: played?.ref ?? refOf(made), title_ref: refOf(made), media: made.media,
      title: made.en, poster: picture(`m${made.id}`), ...(played && { episode: played }),
    }; // prettier-ignore
  });
}

export function history(message: object): HistoryPage {
  const { page = 1, language: asked = "en" } = message as Question;
  language = asked;
  begin();
  const made = (play: Play) => TITLES.find((one) => refOf(one) === play.title_ref);
  const shown = plays.slice((page - 1) * PLAYS_ON_A_PAGE, page * PLAYS_ON_A_PAGE);
  return {
    plays: shown.map((play) => ({ ...play, title: (chinese() ? made(play)?.zh : made(play)?.en) ?? play.title })),
    page,
    page_count: Math.ceil(plays.length / PLAYS_ON_A_PAGE),
    item_count: plays.length,
  };
}

export function watchlist(message: object): WatchlistPage {
  const { media, sort, language: asked = "en" } = message as Question;
  language = asked;
  const wishes: Wish[] = TITLES.filter((made) => made.wished && (!media || made.media === media)).map((made) => ({
    title: card(made),
    listed_at: iso(now - made.id * 50 * HOUR),
    released: made.year > 2026 ? addDays(today(), made.id * 2) : `${made.year}-0${1 + (made.id % 9)}-1${made.id % 9}`,
  }));
  if (sort === "title") wishes.sort((one, other) => one.title.title.localeCompare(other.title.title, language));
  if (sort === "released") wishes.sort((one, other) => (other.released ?? "").localeCompare(one.released ?? ""));
  return { wishes, page: 1, page_count: 1, item_count: wishes.length };
}

export const favorites = (message: object): Favorites => {
  language = (message as Question).language ?? "en";
  return { favorites: TITLES.flatMap((made) => (made.favorite ? [{ title: card(made), sources: made.favorite }] : [])), tmdb_read: false };
};

interface Write {
  readonly type: string;
  readonly intent_id?: unknown;
  readonly ids?: { readonly trakt?: number };
  readonly media?: string;
  readonly play?: string;
}

const undos = new Map<string, () => void>();

/** Does a write to what is mine; answers which views changed, none where it is not mine. */
export function writeMine(message: Write): string[] {
  const made = TITLES.find(({ id, media }) => id === message.ids?.trakt && (media === "movie") === (message.media === "movie"));
  if (!made) return [];
  const keep = (undo: () => void) => undos.set(String(message.intent_id), undo);
  const name = message.type.replace("trakt_panel/", "");
  if (name === "mark_watched" && made.aired) {
    made.completed = (made.completed ?? 0) + 1;
    keep(() => (made.completed = (made.completed ?? 1) - 1));
  } else if (name === "mark_unwatched" && message.play) {
    const before = plays;
    plays = plays.filter(({ play_id }) => play_id !== message.play);
    keep(() => (plays = before));
  } else if (name === "remove_from_watchlist" || name === "add_to_watchlist") {
    made.wished = name === "add_to_watchlist";
    keep(() => (made.wished = name !== "add_to_watchlist"));
  }
  return ["up_next", "my_shows", "history", "watchlist"];
}

export function undoMine(receipt: string): string[] {
  undos.get(receipt)?.();
  return undos.has(receipt) ? ["up_next", "my_shows", "history", "watchlist"] : [];
}
