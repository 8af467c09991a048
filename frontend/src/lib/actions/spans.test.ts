import { expect, it } from "vitest";
import { isIn, type Span } from "./spans.svelte";

const here: Span = { kind: "up_to_here", ref: "show/trakt-1.tmdb-2", title: "Salt and Cedar", season: 2, episode: 3 };
const episode = (season: number, number: number, show = "show/trakt-1") => ({ ref: `${show}/s0${season}e0${number}`, season, number });

it.each([
  [here, [[1, 9], [2, 3]], [[2, 4], [3, 1], [0, 1]]],
  [{ ...here, season: 0 }, [[0, 3]], [[0, 4], [1, 1]]],
  [{ ...here, kind: "season" }, [[2, 9]], [[1, 1], [0, 1]]],
  [{ ...here, kind: "show" }, [[1, 1], [3, 9]], [[0, 1]]],
] as const)("knows which episodes belong to it", (span, inside, outside) => {
  for (const [season, number] of inside) expect(isIn(span, episode(season, number))).toBe(true);
  for (const [season, number] of outside) expect(isIn(span, episode(season, number))).toBe(false);
}); // prettier-ignore

it("keeps to its own show", () => {
  expect(isIn(here, episode(1, 1, "show/trakt-9"))).toBe(false);
});
