import type { ScheduleQuestion } from "../src/lib/api/commands";
import type { Airing, Week } from "../src/lib/api/messages";
import { addDays, dayIn, momentAt, weekStart } from "../src/lib/i18n/clock";

interface Title {
  readonly en: string;
  readonly zh: string;
  readonly kind: "anime" | "shows" | "movies";
  readonly country: string;
  readonly network?: string;
  /** By weekday from Monday, with the hour on that day's clock; without an hour the time is unknown. */
  readonly airs: readonly (readonly [weekday: number, hour?: number])[];
  readonly mine?: boolean;
  readonly season?: number;
  readonly number?: number;
  readonly episodes?: readonly (readonly [en: string, zh: string])[];
  readonly mark?: Airing["mark"];
  readonly poster?: string;
}

const TITLES: readonly Title[] = [
  { en: "The Lighthouse Keepers", zh: "守灯人", kind: "shows", country: "gb", network: "BBC One", airs: [[0, 21], [6, 21]], mine: true, season: 2, number: 5, episodes: [["A Light in the Fog", "雾中之光"], ["The Long Night", "长夜"]] },
  { en: "Salt and Cedar", zh: "盐与雪松", kind: "shows", country: "us", network: "HBO", airs: [[0, 3], [6, 3]], mine: true, season: 1, number: 8, mark: "season_finale", episodes: [["What the River Kept", "河流所留"]] },
  { en: "Moonlit Bakery", zh: "月下面包房", kind: "anime", country: "jp", network: "Tokyo MX", airs: [[1, 1.5], [4, 1.5]], mine: true, season: 1, number: 7, episodes: [["Bread That Remembers", "会记得的面包"]] },
  { en: "Ninth Orbit", zh: "第九轨道", kind: "shows", country: "us", network: "Apple TV+", airs: [[2, 2], [4, 2]], mine: true, season: 3, number: 1, mark: "season_premiere", episodes: [["Aphelion", "远日点"]] },
  { en: "Cloudless River Chronicle", zh: "云河志", kind: "anime", country: "cn", network: "Bilibili", airs: [[5, 11], [6, 11]], mine: true, season: 2, number: 14, episodes: [["The Ferryman", "摆渡人"]] },
  { en: "Paper Cranes over Hanamachi Station, or: How I Learned to Wait for the Last Train Home", zh: "花町站上空的纸鹤：我是怎样学会等待末班车回家的", kind: "anime", country: "jp", network: "AT-X", airs: [[6, 23.5]], mine: true, season: 1, number: 9, episodes: [["The Timetable Nobody Printed Since the Summer Before Last", "前年夏天以来谁也没有印过的时刻表"]] },
  { en: "Harbour Street", zh: "港口街", kind: "shows", country: "ie", network: "RTÉ One", airs: [[3]], mine: true, season: 4, number: 11, episodes: [["Low Tide", "退潮"]] },
  { en: "The Cartographer's Daughter", zh: "制图师的女儿", kind: "movies", country: "fr", airs: [[4], [6]], mine: true },
  { en: "Glass Mountain", zh: "玻璃山", kind: "shows", country: "kr", network: "tvN", airs: [[5, 13.2], [6, 13.2]], season: 1, number: 15, mark: "mid_season_finale", episodes: [["Descent", "下山"]] },
  { en: "Orbital Tea House", zh: "轨道茶馆", kind: "anime", country: "jp", network: "TV Tokyo", airs: [[6, 9.5], [2, 9.5]], season: 2, number: 3, episodes: [["Second Flush", "二番茶"]], poster: "missing" },
  { en: "Small Hours", zh: "凌晨时分", kind: "shows", country: "us", network: "NBC", airs: [[1, 4.6], [6, 4.6]], season: 9, number: 21, episodes: [["Night Bus", "夜班车"]] },
  { en: "Winter Kingdom of Sparrows", zh: "麻雀的冬之国", kind: "anime", country: "cn", network: "腾讯视频", airs: [[0, 10], [6, 10]], season: 1, number: 1, mark: "series_premiere", episodes: [["First Snow", "初雪"]] },
];

const watched = new Map<string, string>();
export const marks = watched;

/** A made-up week with something on nearly every weekday. */
export function madeUpWeek(question: ScheduleQuestion): Week {
  const today = dayIn(new Date(), question.time_zone, question.day_starts);
  const start = weekStart(question.week ?? today, question.first_weekday);
  const days = Array.from({ length: 7 }, (_, index) => addDays(start, index));
  const shown = TITLES.filter((title) => isAsked(title, question));
  return {
    start,
    today,
    time_zone: question.time_zone,
    days: days.map((date) => ({ date, airings: shown.flatMap((title, index) => airingsOn(date, title, index, question)).sort(byTime) })),
    countries: ["jp", "us", "cn", "gb", "kr", "ie", "fr"].filter((code) => TITLES.some(({ country }) => country === code)),
  };
}

const byTime = (one: Airing, other: Airing) => one.at.localeCompare(other.at);

function isAsked({ mine, kind, country }: Title, { scope, filter, country: wanted }: ScheduleQuestion): boolean {
  return (scope === "all" || mine === true) && (filter === "everything" || filter === kind) && (!wanted || wanted === country);
}

function airingsOn(date: string, title: Title, index: number, { language, time_zone, day_starts }: ScheduleQuestion): Airing[] {
  const weekday = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
  const chinese = language.startsWith("zh");
  return title.airs
    .filter(([day]) => day === weekday)
    .map(([, hour], nth) => {
      const late = hour !== undefined && hour * 60 < day_starts;
      const at = hour === undefined ? date : momentAt(`${late ? addDays(date, 1) : date}T${clock(hour)}`, time_zone).toISOString();
      const number = (title.number ?? 0) + nth + (weekday > 3 ? 1 : 0);
      const ids = `trakt-${index + 1}.tmdb-${index + 101}`;
      const movie = title.kind === "movies";
      const ref = movie ? `movie/${ids}` : `show/${ids}/s0${title.season}e${String(number).padStart(2, "0")}`;
      const episode = title.episodes?.[nth % title.episodes.length];
      return {
        ref,
        title_ref: `${movie ? "movie" : "show"}/${ids}`,
        media: movie ? "movie" : "show",
        at,
        title: chinese ? title.zh : title.en,
        ...(!movie && { season: title.season, number, episode_title: episode?.[chinese ? 1 : 0] }),
        ...(title.network && { network: title.network }),
        ...(title.mark && { mark: title.mark }),
        country: title.country,
        poster: { source: "tmdb", name: `${title.poster ?? "p"}${index}.jpg`, sig: "0123456789abcdef" },
        mine: title.mine ?? false,
        ...(watched.has(ref) && { watched: true, watched_at: watched.get(ref) }),
      } satisfies Airing;
    });
}

const clock = (hour: number) => `${String(Math.floor(hour)).padStart(2, "0")}:${String(Math.round((hour % 1) * 60)).padStart(2, "0")}`;
