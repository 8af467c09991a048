import { expect, it } from "vitest";
import { parsePath, pathOf, routeTo } from "./path";

it.each([
  ["/schedule", { tab: "schedule" }],
  ["/schedule/2026-11-16", { tab: "schedule", week: "2026-11-16" }],
  ["/mine", { tab: "mine" }],
  ["/mine/history", { tab: "mine", page: "history" }],
  ["/mine/watchlist", { tab: "mine", page: "watchlist" }],
  ["/mine/favorites", { tab: "mine", page: "favorites" }],
  ["/discover", { tab: "discover" }],
  ["/discover/trending/movie", { tab: "discover", list: "trending", media: "movie" }],
  ["/settings", { tab: "settings" }],
  ["/gallery", { tab: "gallery" }],
  ["/discover/season/2026-4", { tab: "discover", quarter: { year: 2026, quarter: 4 } }],
  ["/mine/changes", { tab: "mine", page: "changes" }],
  ["/mine/lists", { tab: "mine", page: "lists" }],
  ["/mine/lists/1234", { tab: "mine", page: "lists", list: "1234" }],
  ["/show/trakt-1.tmdb-2", { tab: "title", ref: "show/trakt-1.tmdb-2" }],
  ["/movie/imdb-tt0111161", { tab: "title", ref: "movie/imdb-tt0111161" }],
  ["/show/trakt-1/s02e01", { tab: "title", ref: "show/trakt-1", season: 2, episode: 1 }],
] as const)("reads and writes %s", (path, route) => {
  expect(parsePath(path)).toEqual(route);
  expect(pathOf(route)).toBe(path);
});

it("leads to the schedule from anywhere else", () => {
  for (const path of ["", "/", "/nowhere", "/schedule/2026-13-40", "/schedule/tomorrow", "/show", "/show/one"]) {
    expect(parsePath(path)).toEqual({ tab: "schedule" });
  }
  expect(parsePath("/mine/nowhere")).toEqual({ tab: "mine" });
});

it("leads to a title, and to an episode on its show's page", () => {
  expect(routeTo("movie/trakt-1.tmdb-2")).toEqual({ tab: "title", ref: "movie/trakt-1.tmdb-2" });
  expect(routeTo("show/trakt-1/s01e05")).toEqual({ tab: "title", ref: "show/trakt-1", season: 1, episode: 5 });
});
