import { expect, it } from "vitest";
import { ofAiring, ofEpisode, ofTitle } from "../../lib/actions/quickmenu.svelte";
import type { Airing, EpisodeCard, TitleCard } from "../../lib/api/messages";
import { choicesFor, type Circumstances } from "./choices";

const now = new Date("2026-11-22T12:00:00Z");
const around: Circumstances = { canWrite: true, canTakeBack: false, now, spoken: "en" };
const airing: Airing = {
  ref: "show/trakt-1.tmdb-2/s01e05", title_ref: "show/trakt-1.tmdb-2", media: "show", title: "Salt and Cedar",
  at: "2026-11-20T20:00:00Z", season: 1, number: 5, mine: true,
}; // prettier-ignore
const show: TitleCard = { ref: "show/trakt-1.imdb-tt0000001", media: "show", title: "Salt and Cedar" };
const movie: TitleCard = { ref: "movie/trakt-1.tmdb-2", media: "movie", title: "Glass Mountain" };
const next: EpisodeCard = { ref: "show/trakt-1/s02e03", season: 2, number: 3, at: "2026-11-20" };

const ids = (...from: Parameters<typeof choicesFor>) => choicesFor(...from).map(({ id }) => id);
const LINKS = ["trakt", "tmdb", "copy"];

it("offers four ways to mark what has aired, and everything before it", () => {
  expect(ids(ofAiring(airing), around)).toEqual(["now", "released", "other", "unknown", "up_to_here", "rate", "visit", ...LINKS]);
});

it("does not offer a release date that lies ahead", () => {
  expect(ids(ofAiring({ ...airing, at: "2026-11-23T20:00:00Z" }), around)).not.toContain("released");
});

it("offers to watch again what was watched, and to take it back", () => {
  const watched = ofAiring({ ...airing, watched_at: "2026-11-21T20:00:00Z" });
  expect(ids(watched, around).slice(0, 2)).toEqual(["again", "unmark"]);
  expect(ids(watched, { ...around, canTakeBack: true }).slice(0, 2)).toEqual(["again", "take_back"]);
});

it("says how many plays are removed when there are several", () => {
  const twice = ofEpisode(show, { ...next, watched_at: "2026-11-21T20:00:00Z", plays: 2 });
  expect(choicesFor(twice, around)[1]).toMatchObject({ label: "menu.unmark_all", values: { count: 2 } });
});

it("puts what is not mine on the watchlist", () => {
  expect(ids(ofAiring({ ...airing, mine: false }), around)).toContain("watchlist_add");
  expect(ids(ofAiring(airing), around)).not.toContain("watchlist_add");
});

it("offers a show's next episode by name, the whole show, and to remove it once something of it was watched", () => {
  expect(ids(ofTitle(show), around).slice(0, 2)).toEqual(["watch_show", "watchlist_add"]);
  const begun = { ...show, watched_at: "2026-11-21T20:00:00Z", progress: { aired: 9, completed: 2 } };
  expect(ids(ofTitle(begun, next), around).slice(0, 3)).toEqual(["next", "watch_show", "unmark_show"]);
  expect(choicesFor(ofTitle(begun, next), around)[0]?.values).toEqual({ code: "S02E03" });
  expect(ids(ofTitle({ ...begun, progress: { aired: 9, completed: 9 } }), around)).not.toContain("watch_show");
});

it("turns around what stands already", () => {
  const mine = ofTitle({ ...movie, on_watchlist: true, favorite: true, own_rating: 8 });
  expect(ids(mine, around)).toEqual(expect.arrayContaining(["watchlist_remove", "favorite_remove", "rate"]));
});

it("offers nothing to write to who may only read, nor for what Trakt lacks", () => {
  expect(ids(ofAiring(airing), { ...around, canWrite: false })).toEqual(["visit", ...LINKS]);
  expect(ids(ofTitle({ ...movie, on_trakt: false }), around)).toEqual(["visit", ...LINKS]);
});

it("does not lead to the page that is open, and knows IMDb's", () => {
  expect(ids(ofTitle(show), { ...around, canWrite: false, page: show.ref })).toEqual(["trakt", "imdb", "copy"]);
});
