import type { Message } from "../src/lib/api/bridge";
import type { Details, EpisodeCard, Media, Offer, Picture, Preview, Season, TitleCard, TitlePage } from "../src/lib/api/messages";

/** Made-up titles for Discover and the detail pages: every id gives the same title. */
const DAY = 86_400_000;
const FIRST = ["Amber", "Quiet", "Second", "Paper", "Northern", "Salt", "Winter", "Glass", "Hollow", "Silver", "Last", "Tidal"];
const SECOND = ["Harbour", "Orchard", "Signal", "Mountain", "Kingdom", "Letters", "Station", "River", "Garden", "Parade", "Archive", "Lantern"];
const FIRST_ZH = ["琥珀", "静默", "第二", "纸", "北方", "盐", "冬日", "玻璃", "空", "银色", "最后的", "潮汐"];
const SECOND_ZH = ["海港", "果园", "信号", "群山", "王国", "来信", "车站", "河流", "花园", "游行", "档案馆", "灯笼"];
const TEXT = "When the last ferry of the season does not return, the keeper of a small archive finds a letter that was never sent. What begins as a search for its writer turns into a journey along a coast where everyone remembers the same summer differently, and where nobody wants to be the first to tell the truth about it.";
const TEXT_ZH = "当季最后一班渡轮没有归来，小小档案馆的管理员发现了一封从未寄出的信。寻找写信人的过程，渐渐变成一段沿着海岸的旅程：每个人对同一个夏天的记忆都不一样，也没有人愿意第一个说出真相。";
const PROVIDERS: readonly (readonly [string, Offer])[] = [["Harbour+", "stream"], ["Lumen", "stream"], ["Free Reel", "ads"], ["Cinemathek", "rent"], ["Tape Shop", "rent"], ["Tape Shop", "buy"]];
const NAMES = ["Ada Winterbourne", "林知远", "Tomás Herrera", "Ines Okafor", "佐々木 美月", "Milo Brandt", "Yara Haddad", "Jon Ekström"];

const watched = new Map<string, string>();
const wished = new Set<string>(["show/trakt-203.tmdb-1203", "movie/trakt-204.tmdb-1204"]);
const favorites = new Set<string>(["show/trakt-205.tmdb-1205"]);
const ratings = new Map<string, number>([["show/trakt-201.tmdb-1201", 8]]);
const undos = new Map<string, () => void>();

const pad = (value: number) => String(value).padStart(2, "0");
const picture = (name: string): Picture => ({ source: "tmdb", name: `${name}.jpg`, sig: "0123456789abcdef" });
const idOf = (ref: string) => Number(/trakt-(\d+)/.exec(ref)?.[1] ?? /tmdb-(\d+)/.exec(ref)?.[1] ?? 0);
const mediaOf = (ref: string): Media => (ref.startsWith("movie") ? "movie" : "show");
const refOf = (media: Media, id: number) => (id % 17 === 0 ? `${media}/tmdb-${id + 1000}` : `${media}/trakt-${id}.tmdb-${id + 1000}${id % 2 ? `.imdb-tt${1_000_000 + id}` : ""}`);
const short = (ref: string) => ref.replace(/\.imdb-tt\d+/, "");
const at = (offset: number) => new Date(Math.floor(Date.now() / DAY) * DAY + offset * DAY + 20 * 3_600_000).toISOString();

/** Episodes of a season; the newest season of an even show runs now, one episode a week. */
function episodesOf(ref: string, season: number, chinese: boolean): EpisodeCard[] {
  const id = idOf(ref);
  const count = season === 0 ? 3 : 10;
  const running = season === 3;
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const own = `${short(ref)}/s${pad(season)}e${pad(number)}`;
    const offset = running ? (number - 6) * 7 + 2 : (season - 4) * 200 + number * 7;
    return {
      ref: `${ref}/s${pad(season)}e${pad(number)}`, season, number,
      title: number === 4 ? (chinese ? "前年夏天以来谁也没有印过的时刻表" : "The Timetable Nobody Printed Since the Summer Before Last") : `${(chinese ? FIRST_ZH : FIRST)[(id + number) % 12]}${chinese ? "" : " "}${(chinese ? SECOND_ZH : SECOND)[(id * 3 + number) % 12]}`,
      overview: (chinese ? TEXT_ZH : TEXT).slice(0, 120 + number * 9), at: at(offset), runtime: 44 + number,
      ...(number % 5 !== 0 && { still: picture(`still-${id}-${season}-${number}`) }),
      ...(watched.has(own) && { watched: true, watched_at: watched.get(own), plays: 1 }),
    };
  }); // prettier-ignore
}

const isOut = (episode: EpisodeCard) => episode.at !== undefined && Date.parse(episode.at) <= Date.now();
const seasonsOf = (ref: string) => [1, 2, 3].flatMap((season) => episodesOf(ref, season, false));
const progressOf = (episodes: readonly EpisodeCard[]) => ({ aired: episodes.filter(isOut).length, completed: episodes.filter(({ watched }) => watched).length });

function cardOf(ref: string, chinese: boolean): TitleCard {
  const [id, media, own] = [idOf(ref), mediaOf(ref), short(ref)];
  const progress = media === "show" ? progressOf(seasonsOf(ref)) : undefined;
  const [en, zh] = [`${FIRST[id % 12]} ${SECOND[(id * 7) % 12]}`, `${FIRST_ZH[id % 12]}${SECOND_ZH[(id * 7) % 12]}`];
  return {
    ref, media, title: chinese ? zh : id % 11 === 0 ? `${en} and the Unusually Long Way to Say Goodbye` : en,
    ...(id % 4 === 1 && { original_title: chinese ? en : zh }),
    year: 2026 - (id % 9), poster: picture(id % 13 === 0 ? "missing" : `poster-${media}-${id}`), rating: 6 + (id % 37) / 10,
    genres: ["drama", "science-fiction"], country: ["jp", "gb", "us", "cn"][id % 4],
    ...(id % 17 === 0 && { on_trakt: false }),
    ...(progress && progress.completed > 0 && { progress, watched: true, watched_at: at(-2) }),
    ...(watched.has(own) && { watched: true, watched_at: watched.get(own) }),
    ...(wished.has(own) && { on_watchlist: true }), ...(favorites.has(own) && { favorite: true }),
    ...(ratings.has(own) && { own_rating: ratings.get(own) }),
  }; // prettier-ignore
}

function pageOf(refs: readonly string[], page: number, chinese: boolean): TitlePage {
  const size = 30;
  return { titles: refs.slice((page - 1) * size, page * size).map((ref) => cardOf(ref, chinese)), page, page_count: Math.ceil(refs.length / size) };
}

const LISTS = ["trending", "popular", "anticipated", "recommended"];
const isChinese = ({ language }: Message) => String(language).startsWith("zh");
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

function detailsOf(message: Message): Details {
  const [ref, chinese] = [String(message.ref), isChinese(message)];
  const [id, media] = [idOf(ref), mediaOf(ref)];
  const all = [1, 2, 3].flatMap((season) => episodesOf(ref, season, chinese));
  const names = chinese ? ["守灯人", "旅人", "信使"] : ["The Keeper", "A Traveller", "The Messenger"];
  return {
    card: cardOf(ref, chinese),
    ...(id % 6 !== 0 && { backdrop: picture(`backdrop-${id}`) }),
    ...(id % 3 === 0 && { tagline: chinese ? "有些信不该寄出。" : "Some letters should stay unsent." }),
    overview: chinese ? TEXT_ZH + TEXT_ZH : `${TEXT} ${TEXT}`,
    status: media === "movie" ? (id % 2 ? "released" : "upcoming") : "returning series",
    ...(media === "show" && { network: "Harbour+" }), certification: media === "movie" ? "PG-13" : "TV-14",
    released: (media === "movie" && id % 2 === 0 ? at(9) : at(-400)).slice(0, 10), runtime: media === "movie" ? 127 : 48, homepage: "https://example.org/",
    ...(media === "show" && {
      next_episode: all.find((episode) => !isOut(episode)), up_next: all.find((episode) => !episode.watched),
      seasons: [1, 2, 3, 0].map((number) => ({
        number, episode_count: number ? 10 : 3, progress: progressOf(episodesOf(ref, number, chinese)),
        ...(number === 2 && { title: chinese ? "归途" : "The Way Back" }),
      })),
    }),
    cast: NAMES.map((name, index) => ({ name, character: names[index % 3], ...(index % 3 !== 2 && { picture: picture(`face-${name.length}-${index}`) }) })),
    trailers: [{ name: chinese ? "正式预告" : "Official Trailer", youtube: "aqz-KE-bpKQ" }, { name: chinese ? "第三季先导预告片" : "Season 3 Teaser: The Long Way Home", youtube: "eRsGyueVLvQ" }],
    where_to_watch: { region: id % 2 ? "US" : String(message.region), asked: String(message.region), link: "https://example.org/watch", providers: PROVIDERS.map(([name, offer], index) => ({ name, offer, ...(index % 3 !== 1 && { logo: picture(`logo-${name}`) }) })) },
    similar: range(id + 40, 12).map((other) => cardOf(refOf(media, other), chinese)),
    plays: watched.has(short(ref)) ? 1 : 0,
  }; // prettier-ignore
}

interface Target {
  readonly media: string;
  readonly ids: { readonly trakt?: number; readonly tmdb?: number };
  readonly season?: number;
  readonly episode?: number;
  readonly up_to_here?: boolean;
  readonly confirm_plays?: number;
  readonly rating?: number;
  readonly intent_id: string;
}

/** References, without ids that not every view knows, of what a target is about. */
function refsOf({ media, ids, season = 0, episode = 0, up_to_here }: Target): string[] {
  const known = `trakt-${ids.trakt}.tmdb-${ids.tmdb}`;
  if (media === "movie") return [`movie/${known}`];
  const show = `show/${known}`;
  const own = (episodes: readonly EpisodeCard[]) => episodes.map(({ ref }) => ref);
  if (up_to_here) return own(seasonsOf(show).filter((one) => isOut(one) && (one.season < season || (one.season === season && one.number <= episode))));
  if (media === "season") return own(episodesOf(show, season, false).filter(isOut));
  if (media === "show") return own(seasonsOf(show).filter(isOut));
  return [`${show}/s${pad(season)}e${pad(episode)}`];
}

function previewOf(target: Target): Preview {
  const plays = refsOf(target).filter((ref) => !watched.has(ref)).length;
  const { season = 0, media, ids, up_to_here } = target;
  const show = `show/trakt-${ids.trakt}.tmdb-${ids.tmdb}`;
  const earlier = media === "season" ? seasonsOf(show).filter((one) => one.season < season && one.season > 0 && !one.watched).length : 0;
  return { plays, earlier, unaired: up_to_here ? 0 : episodesOf(show, season || 3, false).filter((one) => !isOut(one)).length };
}

function mark(target: Target, on: boolean) {
  const refs = refsOf(target).filter((ref) => watched.has(ref) !== on);
  const single = target.media === "movie" || (target.media === "episode" && !target.up_to_here);
  if (!single && refs.length !== 1 && target.confirm_plays !== refs.length) return { plays: refs.length };
  for (const ref of refs) if (on) watched.set(ref, new Date().toISOString()); else watched.delete(ref); // prettier-ignore
  undos.set(target.intent_id, () => { for (const ref of refs) if (on) watched.delete(ref); else watched.set(ref, new Date().toISOString()); }); // prettier-ignore
  return { receipt: target.intent_id, plays: refs.length };
}

function put(set: Set<string>, target: Target, on: boolean) {
  const ref = `${target.media}/trakt-${target.ids.trakt}.tmdb-${target.ids.tmdb}`;
  if (on) set.add(ref); else set.delete(ref); // prettier-ignore
  undos.set(target.intent_id, () => void (on ? set.delete(ref) : set.add(ref)));
  return { receipt: target.intent_id };
}

function rate(target: Target, rating: number | undefined) {
  const [ref = ""] = target.media === "show" ? [`show/trakt-${target.ids.trakt}.tmdb-${target.ids.tmdb}`] : refsOf(target);
  const before = ratings.get(ref);
  const set = (value: number | undefined) => void (value ? ratings.set(ref, value) : ratings.delete(ref));
  set(rating);
  undos.set(target.intent_id, () => set(before));
  return { receipt: target.intent_id };
}

const targetOf = (message: Message) => message as unknown as Target;

export const titleReads: Record<string, (message: Message) => unknown> = {
  discover: (message): TitlePage => {
    const media = message.media as Media;
    const from = 200 + LISTS.indexOf(String(message.list)) * 300;
    return pageOf(range(from, 130).map((id) => refOf(media, id)), Number(message.page ?? 1), isChinese(message));
  },
  search: (message): TitlePage => {
    const query = String(message.query).toLowerCase();
    const found = range(200, 400).flatMap((id) => [refOf("show", id), refOf("movie", id)]);
    const matching = found.filter((ref) => cardOf(ref, isChinese(message)).title.toLowerCase().includes(query));
    return pageOf(matching, Number(message.page ?? 1), isChinese(message));
  },
  details: (message): Details => {
    if (idOf(String(message.ref)) === 404) throw { code: "not_found", message: "" };
    return detailsOf(message);
  },
  episodes: (message): Season => ({ title_ref: String(message.ref), number: Number(message.season), episodes: episodesOf(String(message.ref), Number(message.season), isChinese(message)) }),
  preview: (message): Preview => previewOf(targetOf(message)),
};

const WRITES: Record<string, (target: Target) => unknown> = {
  mark_watched: (target) => mark(target, true),
  mark_unwatched: (target) => mark(target, false),
  add_to_watchlist: (target) => put(wished, target, true),
  remove_from_watchlist: (target) => put(wished, target, false),
  add_favorite: (target) => put(favorites, target, true),
  remove_favorite: (target) => put(favorites, target, false),
  rate: (target) => rate(target, target.rating),
  unrate: (target) => rate(target, undefined),
};

/** Answers a write on one of these titles; undefined: it is about another. */
export function writeTitle(name: string, message: Message): unknown {
  if (name === "undo") {
    undos.get(String(message.receipt))?.();
    return undos.has(String(message.receipt)) ? { receipt: message.intent_id, plays: 1 } : undefined;
  }
  return (targetOf(message).ids?.trakt ?? 0) >= 200 ? WRITES[name]?.(targetOf(message)) : undefined;
}

for (const number of range(1, 10)) watched.set(`show/trakt-201.tmdb-1201/s01e${pad(number)}`, at(-300));
for (const number of range(1, 4)) watched.set(`show/trakt-201.tmdb-1201/s02e${pad(number)}`, at(-20));
watched.set("movie/trakt-202.tmdb-1202", at(-3));
for (const season of [1, 2, 3]) for (const number of range(1, season === 3 ? 5 : 10)) watched.set(`show/trakt-206.tmdb-1206/s${pad(season)}e${pad(number)}`, at(-30));
