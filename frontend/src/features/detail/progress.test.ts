import { expect, it } from "vitest";
import type { EpisodeCard } from "../../lib/api/messages";
import { progressOf } from "./progress";

const now = new Date("2026-11-22T12:00:00Z");
const episode = (number: number, more: Partial<EpisodeCard> = {}): EpisodeCard => ({ ref: `show/trakt-1/s01e0${number}`, season: 1, number, ...more });

it("counts what is out, and of that what is watched", () => {
  const episodes = [
    episode(1, { at: "2026-11-01T20:00:00Z", watched: true }),
    episode(2, { at: "2026-11-22" }),
    episode(3, { at: "2026-11-29T20:00:00Z" }),
    episode(4),
  ];
  expect(progressOf(episodes, now)).toEqual({ aired: 2, completed: 1 });
});

it("counts what was watched before it came out", () => {
  expect(progressOf([episode(1, { watched: true })], now)).toEqual({ aired: 1, completed: 1 });
});
