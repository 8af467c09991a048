import { expect, it } from "vitest";
import { ofAiring, ofEpisode, ofTitle, ofUpNext } from "../../lib/actions/quickmenu.svelte";
import type { Airing, EpisodeCard, HidingPlace, TitleCard } from "../../lib/api/messages";
import { episodeCode } from "../../lib/i18n/episode";
import { choicesFor, type Circumstances } from "./choices";

const now = new Date("2026-11-22T12:00:00Z");
const around: Circumstances = { canWrite: true, canTakeBack: false, now, code: (episode) => episodeCode(episode, "en") };
const airing: Airing = {
  ref: "show/trakt-1.tmdb-2/s01e05", title_ref: "show/trakt-1.tmdb-2", media: "show", title: "Salt and Cedar",
  at: "2026-11-20T20:00:00Z", season: 1, number: 5, mine: true,
}; // prettier-ignore
const show: TitleCard = { ref: "show/trakt-1.imdb-tt0000001", media: "show", title: "Salt and Cedar" };
const movie: TitleCard = { ref: "movie/trakt-1.tmdb-2", media: "movie", title: "Glass Mountain" };
const next: EpisodeCard = { ref: "show/trakt-1/s02e03", season: 2, number: 3, at: "2026-11-20" };

const ids = (...from: Parameters<typeof choicesFor>) => choicesFor(...from).map(({ id }) => id);
const LINKS = ["sites", "copy"];

it("offers four ways to mark what has aired, and everything before it", () => {
  expect(ids(ofAiring(airing), around)).toEqual(["now", "released", "other", "unknown", "up_to_here", "rate", "visit", ...LINKS]);
});

it("does not offer a release date that lies ahead", () => {
  expect(ids(ofAiring({ ...airing, at: "2026-11-23T20:00:00Z" }), around)).not.toContain("released");
});

it("offers to watch again what was watched, and to take it back", () => {
  const watched = ofAiring({ ...airing, watched: true });
  expect(ids(watched, around).slice(0, 2)).toEqual(["again", "unmark"]);
  expect(ids(watched, { ...around, canTakeBack: true }).slice(0, 2)).toEqual(["again", "take_back"]);
});

it("says how many plays are removed when there are several", () => {
  const twice = ofEpisode(show, { ...next, watched: true, plays: 2 });
  expect(choicesFor(twice, around)[1]).toMatchObject({ label: "menu.unmark_all", values: { count: 2 } });
});

it("lets a show in progress be dropped and a finished one be begun anew", () => {
  const begun = { ...show, progress: { aired: 9, completed: 2 } };
  expect(ids(ofTitle(begun), around)).toEqual(expect.arrayContaining(["drop", "choose"]));
  expect(ids(ofTitle({ ...show, progress: { aired: 9, completed: 9 } }), around)).toContain("rewatch");
  expect(ids(ofTitle(show), around)).not.toContain("drop");
  expect(ids(ofTitle(movie), around)).not.toContain("choose");
});

it("takes a dropped show up again, and then has nothing to hide", () => {
  const begun = { ...ofTitle({ ...show, progress: { aired: 9, completed: 2 } }), keptOut: { dropped: true } };
  expect(ids(begun, around)).toContain("restore");
  expect(ids(begun, around).filter((id) => id === "drop" || id.includes("hide"))).toEqual([]);
  expect(ids({ ...ofTitle(show), keptOut: { dropped: true } }, around)).toContain("restore");
});

it("hides a title where it can be met, and shows it again where it is hidden", () => {
  const hiding = (card: TitleCard, hidden: readonly HidingPlace[] = []) =>
    ids({ ...ofTitle(card), keptOut: { hidden } }, around).filter((id) => id.includes("hide"));
  const begun = { ...show, progress: { aired: 9, completed: 2 } };
  expect(hiding(begun)).toEqual(["hide_progress", "hide_calendar"]);
  expect(hiding(begun, ["progress"])).toEqual(["unhide_progress", "hide_calendar"]);
  expect(hiding(show, ["calendar"])).toEqual(["unhide_calendar"]);
  expect(hiding({ ...show, progress: { aired: 9, completed: 9 } })).toEqual(["hide_calendar"]);
  expect(hiding({ ...movie, on_watchlist: true })).toEqual(["hide_calendar"]);
  expect(hiding(movie)).toEqual([]);
});

it("offers to recommend a title no more where it was met as a recommendation, and again where it is not", () => {
  expect(ids({ ...ofTitle(movie), recommended: true }, around)).toContain("hide_recommendations");
  expect(ids(ofTitle(movie), around)).not.toContain("hide_recommendations");
  expect(ids({ ...ofTitle(show), keptOut: { hidden: ["recommendations"] } }, around)).toContain("unhide_recommendations");
});

it("decides for the show by the episode that it is continued with", () => {
  const begun = { ...show, progress: { aired: 9, completed: 2 } };
  const met = { ...ofUpNext(begun, next), keptOut: {} };
  expect(ids(met, around)).toEqual(expect.arrayContaining(["drop", "hide_progress", "hide_calendar"]));
  expect(ids(ofEpisode(begun, next), around)).not.toContain("drop");
});

it("speaks of hiding only once it is known what is hidden", () => {
  expect(ids(ofTitle({ ...show, progress: { aired: 9, completed: 2 } }), around).filter((id) => id.includes("hide"))).toEqual([]);
});

it("puts what is not mine on the watchlist", () => {
  expect(ids(ofAiring({ ...airing, mine: false }), around)).toContain("watchlist_add");
  expect(ids(ofAiring(airing), around)).not.toContain("watchlist_add");
});

it("offers a show's next episode by name, the whole show, and to remove it once something of it was watched", () => {
  expect(ids(ofTitle(show), around).slice(0, 2)).toEqual(["watch_show", "watchlist_add"]);
  const begun = { ...show, watched: true, progress: { aired: 9, completed: 2 } };
  expect(ids(ofTitle(begun, next), around).slice(0, 3)).toEqual(["next", "watch_show", "unmark_show"]);
  expect(choicesFor(ofTitle(begun, next), around)[0]?.values).toEqual({ code: "S02E03" });
  expect(ids(ofTitle({ ...begun, progress: { aired: 9, completed: 9 } }), around)).not.toContain("watch_show");
});

it("turns around what stands already", () => {
  const mine = ofTitle({ ...movie, on_watchlist: true, favorite: true, own_rating: 8 });
  expect(ids(mine, around)).toEqual(expect.arrayContaining(["watchlist_remove", "favorite_remove", "rate"]));
});

it("takes off the list that it was found on", () => {
  const found = { ...ofTitle(movie), list: { list: "1", name: "Rainy days" } };
  expect(choicesFor(found, around)).toContainEqual(expect.objectContaining({ id: "unlist", values: { list: "Rainy days" } }));
  expect(ids(ofTitle(movie), around)).not.toContain("unlist");
});

it("offers nothing to write to who may only read, nor for what Trakt lacks", () => {
  expect(ids(ofAiring(airing), { ...around, canWrite: false })).toEqual(["visit", ...LINKS]);
  expect(ids(ofTitle({ ...movie, on_trakt: false }), around)).toEqual(["visit", ...LINKS]);
});

it("does not lead to the page that is open", () => {
  expect(ids(ofTitle(show), { ...around, canWrite: false, page: show.ref })).toEqual(LINKS);
});
