import { expect, it } from "vitest";
import type { TitleCard, WatchlistPage } from "../../lib/api/messages";
import { wishesOf } from "./wishes";

const card = (ref: string): TitleCard => ({ ref, media: "movie", title: ref, on_watchlist: true });
const page = (...refs: string[]): WatchlistPage => ({ wishes: refs.map((ref) => ({ title: card(ref) })), page: 1, page_count: 1, item_count: 2 });

it("has each title once, in the order of the pages", () => {
  const wishes = wishesOf([page("a", "b"), page("b", "c")], (one) => one);
  expect(wishes.map(({ title }) => title.ref)).toEqual(["a", "b", "c"]);
});
it("leaves out what was just removed", () => {
  const wishes = wishesOf([page("a", "b")], (one) => (one.ref === "a" ? { ...one, on_watchlist: false } : one));
  expect(wishes.map(({ title }) => title.ref)).toEqual(["b"]);
  expect(wishesOf(undefined, (one) => one)).toEqual([]);
});
