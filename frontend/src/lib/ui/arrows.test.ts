import { expect, it } from "vitest";
import { type Box, neighbour } from "./arrows";

/** A grid of three columns, each cell 100 wide and 150 high, with gaps; the last row has one cell. */
const GRID: readonly Box[] = Array.from({ length: 7 }, (_, index) => {
  const [left, top] = [(index % 3) * 110, Math.floor(index / 3) * 160];
  return { left, right: left + 100, top, bottom: top + 150 };
});

it.each([
  [0, "ArrowRight", 1],
  [1, "ArrowLeft", 0],
  [1, "ArrowDown", 4],
  [4, "ArrowUp", 1],
  [5, "ArrowDown", 6],
  [2, "ArrowRight", -1],
  [0, "ArrowLeft", -1],
  [0, "ArrowUp", -1],
  [6, "ArrowDown", -1],
])("from cell %i %s leads to %i", (from, key, to) => {
  expect(neighbour(GRID, from, key)).toBe(to);
});

it("goes down from a row of a list to the one below, and nowhere sideways", () => {
  const rows = [0, 80, 190].map((top) => ({ left: 0, right: 390, top, bottom: top + 78 }));
  expect(neighbour(rows, 0, "ArrowDown")).toBe(1);
  expect(neighbour(rows, 1, "ArrowDown")).toBe(2);
  expect(neighbour(rows, 1, "ArrowRight")).toBe(-1);
});

it("goes from one rail to the next, to what lies nearest", () => {
  const rail = (top: number, shift: number) => [0, 1, 2].map((nth) => ({ left: nth * 120 - shift, right: nth * 120 - shift + 110, top, bottom: top + 200 }));
  const boxes = [...rail(0, 0), ...rail(300, 120)];
  expect(neighbour(boxes, 1, "ArrowDown")).toBe(5);
  expect(neighbour(boxes, 3, "ArrowUp")).toBe(0);
});

it("leads nowhere by other keys", () => {
  expect(neighbour(GRID, 0, "Enter")).toBe(-1);
});
