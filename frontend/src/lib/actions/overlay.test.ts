import { expect, it } from "vitest";
import { expect as expected, keyOf, patch } from "./overlay";

const card = { ref: "show/trakt-1.tmdb-2", title: "Salt and Cedar", on_watchlist: true };

it("knows a reference again by its first id", () => {
  expect(keyOf("show/trakt-1.tmdb-2.imdb-tt3/s01e05")).toBe("show/trakt-1/s01e05");
  expect(keyOf("movie/trakt-1")).toBe("movie/trakt-1");
});

it("says only what is expected, and leaves out what is false", () => {
  expect(expected(card, { onWatchlist: false, ownRating: 8 })).toEqual({ ref: card.ref, title: card.title, own_rating: 8 });
  expect(expected(card, undefined)).toBe(card);
});

it("changes an item wherever a view holds it, and nothing else", () => {
  const other = { titles: [{ ref: "show/trakt-9", title: "Other" }] };
  const view = { pages: [{ titles: [card] }, other] };
  const patched = patch(view, new Map([["show/trakt-1", { favorite: true }]]));
  expect(patched.pages[0]).toEqual({ titles: [{ ...card, favorite: true }] });
  expect(patched.pages[1]).toBe(other);
  expect(patch(view, new Map([["show/trakt-7", { favorite: true }]]))).toBe(view);
});

it("leaves plays as they were", () => {
  const plays = [{ play_id: "1", ref: "movie/trakt-1", watched_at: "2026-11-20T20:00:00Z" }];
  expect(patch(plays, new Map([["movie/trakt-1", { watchedAt: null }]]))).toBe(plays);
});
