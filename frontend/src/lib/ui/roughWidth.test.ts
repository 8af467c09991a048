import { expect, test } from "vitest";
import { roughWidth } from "./roughWidth";

test("a Chinese, Japanese or Korean character is as wide as it is high", () => {
  expect(roughWidth("2026 秋")).toBeCloseTo(4);
  expect(roughWidth("전남친")).toBe(3);
});

test("a letter is about half as wide", () => {
  expect(roughWidth("Autumn 2026")).toBeCloseTo(6.6);
});
