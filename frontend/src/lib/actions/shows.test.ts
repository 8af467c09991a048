import { beforeEach, expect, it } from "vitest";
import { Shows } from "./shows.svelte";
import { settled, standIn } from "./standIn";
import { Writes } from "./writes.svelte";

const ref = "movie/trakt-1.tmdb-2";
let home: ReturnType<typeof standIn>;
let shows: Shows;

beforeEach(() => {
  home = standIn();
  shows = new Shows(home.app, new Writes(home.app));
});

it("recommends a title no more at once, and again when that is refused or taken back", async () => {
  void shows.hide(ref, "recommendations");
  expect(home.waiting[0]?.message).toMatchObject({ type: "trakt_panel/hide", media: "movie", place: "recommendations" });
  expect([shows.isRecommended("movie/trakt-1"), shows.isRecommended("movie/trakt-2")]).toEqual([false, true]);
  home.waiting[0]?.fail({ code: "server" });
  await settled();
  expect(shows.isRecommended(ref)).toBe(true);

  void shows.hide(ref, "recommendations");
  expect(shows.isRecommended(ref)).toBe(false);
  home.toasts.current?.action?.run();
  expect(shows.isRecommended(ref)).toBe(true);
});

it("says nothing of it any more once the recommendations do", async () => {
  let asked = 0;
  const queryKey = ["ada", "discover", { list: "recommended", media: "movie" }];
  await home.queries.prefetchQuery({ queryKey, queryFn: () => (asked += 1) });
  void shows.hide(ref, "recommendations");
  home.waiting[0]?.answer({ receipt: "r1" });
  await settled();
  expect([asked, shows.isRecommended(ref)]).toEqual([2, true]);
});

it("keeps recommending what is hidden elsewhere", () => {
  void shows.hide(ref, "calendar");
  expect(shows.isRecommended(ref)).toBe(true);
});
