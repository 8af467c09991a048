import { expect, it } from "vitest";
import type { Play } from "../../lib/api/messages";
import { byDay } from "./days";

const play = (play_id: string, watched_at: string | null): Play => ({
  play_id, watched_at, ref: "movie/trakt-1", title_ref: "movie/trakt-1", media: "movie", title: "Glass Mountain",
}); // prettier-ignore
const ids = (plays: Play[], zone: string) => byDay(plays, zone).map(({ day, items }) => [day, items.map((one) => one.play_id)]);

const late = play("2", "2026-11-21T23:30:00Z");
const early = play("1", "2026-11-21T08:00:00Z");

it("puts a play on the day that the person's clock showed", () => {
  expect(ids([late, early], "UTC")).toEqual([["2026-11-21", ["2", "1"]]]);
  expect(ids([late, early], "Asia/Shanghai")).toEqual([
    ["2026-11-22", ["2"]],
    ["2026-11-21", ["1"]],
  ]);
});
it("keeps what has no time apart", () => {
  expect(ids([late, play("3", null)], "UTC")).toEqual([
    ["2026-11-21", ["2"]],
    [null, ["3"]],
  ]);
});
it("shows a play once though two pages have it", () => {
  expect(ids([late, late, early], "UTC")).toEqual([["2026-11-21", ["2", "1"]]]);
});
