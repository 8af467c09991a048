import { expect, it } from "vitest";
import type { Airing } from "../../lib/api/messages";
import { choicesFor } from "./choices";

const now = new Date("2026-11-22T12:00:00Z");
const airing: Airing = {
  ref: "show/trakt-1.tmdb-2/s01e05", title_ref: "show/trakt-1.tmdb-2", media: "show", title: "Salt and Cedar",
  at: "2026-11-20T20:00:00Z", season: 1, number: 5,
}; // prettier-ignore
const ids = (...from: Parameters<typeof choicesFor>) => choicesFor(...from).map(({ id }) => id);

it("offers four ways to mark what has aired", () => {
  expect(ids(airing, true, false, now)).toEqual(["now", "released", "other", "unknown", "trakt", "tmdb", "copy"]);
});
it("does not offer a release date that lies ahead", () => {
  expect(ids({ ...airing, at: "2026-11-23T20:00:00Z" }, true, false, now)).not.toContain("released");
});
it("offers to watch again what was watched, and to take back what was marked here", () => {
  const watched = { ...airing, watched_at: "2026-11-21T20:00:00Z" };
  expect(ids(watched, true, false, now)).toEqual(["again", "trakt", "tmdb", "copy"]);
  expect(ids(watched, true, true, now)).toEqual(["take_back", "again", "trakt", "tmdb", "copy"]);
});
it("offers nothing to write to who may only read", () => {
  expect(ids(airing, false, false, now)).toEqual(["trakt", "tmdb", "copy"]);
});
