import { expect, it } from "vitest";
import type { Airing, Day } from "../../lib/api/messages";
import { fills, further, isWhole, type Span } from "./filling";

const week = (...rows: readonly number[]): Day[] =>
  rows.map((count, index) => ({ date: `2026-11-${22 + index}`, airings: Array.from({ length: count }, () => ({}) as Airing) }) as Day);

it("goes on to the last day before it goes back to the first", () => {
  const spans: Span[] = [{ from: 5, to: 6 }];
  for (let last = spans[0] as Span; !isWhole(last); last = spans.at(-1) as Span) spans.push(further(last));
  expect(spans.map(({ from, to }) => `${from}-${to}`)).toEqual(["5-6", "5-7", "4-7", "3-7", "2-7", "1-7", "0-7"]);
});

it("fills a screen with a crowded day, with several sparse ones, and with the week's last", () => {
  expect(fills({ from: 1, to: 2 }, week(3, 9, 0, 0, 0, 0, 1))).toBe(true);
  expect(fills({ from: 0, to: 1 }, week(3, 9, 0, 0, 0, 0, 1))).toBe(false);
  expect(fills({ from: 0, to: 2 }, week(3, 9, 0, 0, 0, 0, 1))).toBe(true);
  expect(fills({ from: 6, to: 7 }, week(3, 9, 0, 0, 0, 0, 1))).toBe(true);
});
