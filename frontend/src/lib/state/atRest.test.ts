import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atRest } from "./atRest";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("runs once, with the last value, when no other comes", () => {
  const run = vi.fn();
  const note = atRest(run);
  for (const y of [1, 2, 3]) {
    note(y);
    vi.advanceTimersByTime(100);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(run.mock.calls).toEqual([[3]]);
});

it("loses nothing to whoever leaves before", () => {
  const run = vi.fn();
  const note = atRest(run);
  note(7);
  note.flush();
  vi.runAllTimers();
  expect(run.mock.calls).toEqual([[7]]);
});
