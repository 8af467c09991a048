import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "./toasts.svelte";
import { windows } from "./windows.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a toast goes by itself, one that lasts does not", () => {
  const toasts = new Toasts();
  toasts.show({ tone: "plain", text: "Undone" });
  vi.advanceTimersByTime(2_999);
  expect(toasts.current?.text).toBe("Undone");
  vi.advanceTimersByTime(1);
  expect(toasts.current).toBeNull();
  toasts.show({ tone: "plain", text: "A newer version is here", lasting: true });
  vi.advanceTimersByTime(60_000);
  expect(toasts.current?.text).toBe("A newer version is here");
});

test("what fails below a window is still said when the window has closed", () => {
  const toasts = new Toasts();
  const leave = windows.enter();
  toasts.show({ tone: "failed", text: "This list is full" });
  vi.advanceTimersByTime(60_000);
  expect(toasts.current?.text).toBe("This list is full");
  leave();
  toasts.resume();
  vi.advanceTimersByTime(6_000);
  expect(toasts.current).toBeNull();
});
