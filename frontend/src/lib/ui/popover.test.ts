import { expect, it } from "vitest";
import { place } from "./popover";

const page = { width: 1280, height: 800 };
const size = { width: 300, height: 400 };
const rect = (left: number, top: number, width = 44) =>
  ({ left, top, width, right: left + width, bottom: top + (width ? 44 : 0) }) as DOMRect;

it("opens below and flush with the anchor's right edge", () => {
  expect(place(rect(600, 100), size, page)).toEqual({ left: 344, top: 150, origin: "top right" });
});
it("opens above where there is no room below", () => {
  expect(place(rect(600, 700), size, page)).toMatchObject({ top: 294, origin: "bottom right" });
});
it("stays inside the page", () => {
  expect(place(rect(100, 100), size, page).left).toBe(12);
  expect(place(rect(1250, 350, 0), size, page)).toMatchObject({ left: 968, top: 356 });
  expect(place(rect(600, 350), { width: 300, height: 700 }, page).top).toBe(88);
});
