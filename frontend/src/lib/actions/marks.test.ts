import type { QueryClient } from "@tanstack/svelte-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Airing, Week } from "../api/messages";
import { en } from "../i18n/en";
import type { Toasts } from "../ui/toasts.svelte";
import { Marks } from "./marks.svelte";
import { settled, standIn } from "./standIn";
import { Writes } from "./writes.svelte";

const airing: Airing = {
  ref: "show/trakt-1.tmdb-2/s01e05", title_ref: "show/trakt-1.tmdb-2", media: "show", title: "Salt and Cedar",
  at: "2026-11-20T20:00:00Z", season: 1, number: 5,
}; // prettier-ignore
const week: Week = {
  start: "2026-11-16", today: "2026-11-22", time_zone: "UTC", countries: [],
  days: [{ date: "2026-11-20", airings: [airing] }],
}; // prettier-ignore

describe("a mark", () => {
  let home: ReturnType<typeof standIn>;
  let queries: QueryClient;
  let toasts: Toasts;
  let marks: Marks;

  beforeEach(() => {
    vi.useRealTimers();
    home = standIn();
    ({ queries, toasts } = home);
    queries.setQueryData(["ada", "schedule", {}], week);
    const { app } = home;
    marks = new Marks(app, new Writes(app));
  });

  const cached = () => queries.getQueryData<Week>(["ada", "schedule", {}])?.days[0]?.airings[0];

  it("shows at once and says what it sends", async () => {
    void marks.mark(airing, "now");
    expect(marks.seen(airing).watched_at).toBeDefined();
    expect(toasts.current?.text).toBe("Watched");
    expect(home.waiting[0]?.message).toMatchObject({
      type: "trakt_panel/mark_watched", entry_id: "ada", media: "episode", ids: { trakt: 1, tmdb: 2 }, season: 1, episode: 5,
      watched_at: "now",
    }); // prettier-ignore
    expect(home.waiting[0]?.message.intent_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("shows a mark of an unknown time as watched at no time, and what it was as it was", async () => {
    void marks.mark(airing, "unknown");
    expect(marks.seen(airing)).toMatchObject({ watched: true });
    expect(marks.seen(airing).watched_at).toBeUndefined();
    home.waiting[0]?.fail({ code: "rate_limit" });
    await settled();

    const before = { ...airing, watched: true };
    void marks.unmark(before);
    expect(marks.seen(before).watched).toBeUndefined();
    home.waiting[1]?.fail({ code: "rate_limit" });
    await settled();
    expect(marks.seen(before)).toEqual(before);
  });

  it("moves into the cached week when the server confirms it", async () => {
    void marks.mark(airing, "now");
    home.waiting[0]?.answer({ receipt: "r1", plays: 1 });
    await settled();
    expect(cached()?.watched_at).toBeDefined();
    expect(marks.canTakeBack(airing.ref)).toBe(true);
  });

  it("rolls back and says why when it fails", async () => {
    void marks.mark(airing, "now");
    home.waiting[0]?.fail({ code: "rate_limit" });
    await settled();
    expect(marks.seen(airing).watched_at).toBeUndefined();
    expect(toasts.current).toMatchObject({ tone: "failed", text: "rate_limit" });
  });

  it("is undone on the server by its receipt, even when the tap came before the answer", async () => {
    void marks.mark(airing, "now");
    toasts.current?.action?.run();
    expect(marks.seen(airing).watched_at).toBeUndefined();
    expect(home.waiting).toHaveLength(1);
    home.waiting[0]?.answer({ receipt: "r1", plays: 1 });
    await settled();
    expect(home.waiting[1]?.message).toMatchObject({ type: "trakt_panel/undo", receipt: "r1" });
    home.waiting[1]?.answer({ receipt: "r2", plays: 1 });
    await settled();
    expect(cached()?.watched_at).toBeUndefined();
    expect(marks.canTakeBack(airing.ref)).toBe(false);
  });

  it("that waits for Trakt stays, marked as pending", async () => {
    void marks.mark(airing, "now");
    home.waiting[0]?.answer({ receipt: "r1", plays: 0, pending: true });
    await settled();
    expect(cached()).toMatchObject({ pending: true });
    expect(toasts.current?.text).toBe(en["toast.marked_pending"]);
  });

  it("leaves what was already seen alone and says when that was", async () => {
    void marks.mark(airing, "now");
    home.waiting[0]?.answer({ receipt: "r1", plays: 0, seen_at: "2026-11-21T20:00:00Z" });
    await settled();
    expect(marks.canTakeBack(airing.ref)).toBe(false);
    expect(toasts.current?.action).toBeUndefined();
  });

  it("says that it was already seen where nobody knows when", async () => {
    void marks.mark(airing, "now");
    home.waiting[0]?.answer({ receipt: "r1", plays: 0 });
    await settled();
    expect(toasts.current).toMatchObject({ text: en["toast.seen_unknown"], tone: "plain" });
    expect(toasts.current?.action).toBeUndefined();
  });
});
