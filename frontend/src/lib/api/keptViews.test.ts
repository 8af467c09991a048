import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { KeptViews } from "./keptViews";

const opened = vi.fn(() => ({}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { open: opened });
  vi.stubGlobal("document", { querySelector: () => ({ content: "this build" }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks a store that does not answer once more, then opens without", async () => {
  const views = new KeptViews();
  const loaded = views.load();
  await vi.advanceTimersByTimeAsync(5_000);
  await loaded;
  expect(opened).toHaveBeenCalledTimes(2);
  expect(views.any).toBe(false);
});
