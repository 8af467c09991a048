import { expect, it } from "vitest";
import { landing, moved } from "./order";

const rows = [0, 1, 2, 3].map((index) => ({ top: index * 60, bottom: index * 60 + 60 }));

it("puts an item in another's place and moves those between", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
});

it("leaves alone what has no such place to go to", () => {
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved([], 0, 0)).toEqual([]);
});

it("lands where half of a row is covered", () => {
  expect(landing(rows, 1, 0)).toBe(1);
  expect(landing(rows, 1, 29)).toBe(1);
  expect(landing(rows, 1, 31)).toBe(2);
  expect(landing(rows, 1, 95)).toBe(3);
  expect(landing(rows, 2, -31)).toBe(1);
});

it("stays within the list however far the finger goes", () => {
  expect(landing(rows, 2, 5_000)).toBe(3);
  expect(landing(rows, 2, -5_000)).toBe(0);
});
