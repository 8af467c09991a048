import { QueryClient } from "@tanstack/svelte-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Marks } from "../../lib/actions/marks.svelte";
import { Writes } from "../../lib/actions/writes.svelte";
import type { UpNext, UpNextShow } from "../../lib/api/messages";
import { en } from "../../lib/i18n/en";
import type { App } from "../../lib/state/app.svelte";
import { Toasts } from "../../lib/ui/toasts.svelte";
import { Slots } from "./slots.svelte";

const show = (trakt: number, number = 1): UpNextShow => ({
  show: { ref: `show/trakt-${trakt}`, media: "show", title: `Show ${trakt}` },
  episode: { ref: `show/trakt-${trakt}/s01e0${number}`, season: 1, number },
  episodes_left: 3,
});
const settled = () => vi.advanceTimersByTimeAsync(10);

function home() {
  const waiting: { answer: (value: unknown) => void; fail: (error: unknown) => void }[] = [];
  const connection = { sendMessagePromise: () => new Promise((answer, fail) => waiting.push({ answer, fail })) };
  const toasts = new Toasts();
  const app = {
    host: { connection, haptic: () => {} },
    words: { t: (key: keyof typeof en) => en[key], error: ({ code }: { code: string }) => code, format: "en" },
    environment: { timeZone: "UTC", hour12: false },
    account: { entry_id: "ada" },
    live: { connected: true },
    queries: new QueryClient(),
    toasts,
  } as unknown as App;
  (app as { marks: Marks }).marks = new Marks(app, new Writes(app));
  return { app, toasts, waiting };
}

describe("a row of continue watching", () => {
  let { app, toasts, waiting } = home();
  let slots: Slots;
  let data: UpNext["shows"];
  const rows = () => {
    for (let turn = 0; turn < 4; turn++) slots.follow(data, "watched");
    return slots.rows.map(({ episode }) => `${episode.ref.slice(11)}${episode.watched ? " watched" : ""}`);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    ({ app, toasts, waiting } = home());
    slots = new Slots(app);
    data = [show(1), show(2)];
    rows();
  });

  it("keeps its ticked episode while it can be taken back, then advances where it is", async () => {
    void app.marks.mark(show(2).episode, "now");
    expect(rows()).toEqual(["1/s01e01", "2/s01e01 watched"]);
    waiting[0]?.answer({ receipt: "r1", plays: 1 });
    await settled();
    data = [show(2, 2), show(1)];
    expect(rows()).toEqual(["1/s01e01", "2/s01e01 watched"]);
    toasts.dismiss();
    expect(rows()).toEqual(["1/s01e01", "2/s01e02"]);
  });

  it("is as it was when the mark is taken back, even before the data says so", async () => {
    void app.marks.mark(show(2).episode, "now");
    rows();
    waiting[0]?.answer({ receipt: "r1", plays: 1 });
    await settled();
    data = [show(2, 2), show(1)];
    rows();
    toasts.current?.action?.run();
    expect(rows()).toEqual(["1/s01e01", "2/s01e01"]);
    await settled();
    waiting[1]?.answer({ receipt: "r2", plays: 1 });
    await settled();
    expect(rows()).toEqual(["1/s01e01", "2/s01e01"]);
    data = [show(1), show(2)];
    expect(rows()).toEqual(["1/s01e01", "2/s01e01"]);
    data = [show(1), show(2, 2)];
    expect(rows()).toEqual(["1/s01e01", "2/s01e02"]);
  });

  it("rolls back when the mark fails", async () => {
    void app.marks.mark(show(1).episode, "now");
    expect(rows()).toEqual(["1/s01e01 watched", "2/s01e01"]);
    waiting[0]?.fail({ code: "rate_limit" });
    await settled();
    expect(rows()).toEqual(["1/s01e01", "2/s01e01"]);
  });

  it("goes when its show is caught up", async () => {
    void app.marks.mark(show(1).episode, "now");
    rows();
    waiting[0]?.answer({ receipt: "r1", plays: 1 });
    await settled();
    data = [show(2)];
    expect(rows()).toEqual(["1/s01e01 watched", "2/s01e01"]);
    toasts.dismiss();
    expect(rows()).toEqual(["2/s01e01"]);
  });
});
