import { expect, it } from "vitest";
import { duration } from "./duration";
import { until } from "./until";

const now = new Date("2026-11-22T20:00:00Z");
const when = (at: string, language = "en") => until(at, now, "Asia/Tokyo", language);

it("counts minutes and hours, then the days of the person's zone", () => {
  expect(when("2026-11-22T20:40:00Z")).toMatch(/^in 40 ?m/);
  expect(when("2026-11-23T02:00:00Z")).toMatch(/^in 6 ?h/);
  expect(when("2026-11-23T16:00:00Z")).toBe("tomorrow");
  expect(when("2026-11-26T16:00:00Z", "zh-CN")).toBe("4天后");
});
it("says the date of what is far away", () => {
  expect(when("2026-12-24T12:00:00Z")).toBe("Dec 24");
});
it("knows a bare date by its day", () => {
  expect(when("2026-11-23")).toBe("today");
  expect(when("2026-11-22")).toBeNull();
});
it("has nothing to say of what has come", () => {
  expect(when("2026-11-22T19:00:00Z")).toBeNull();
});

it("writes a duration in hours and minutes", () => {
  expect(duration(45, "en")).toBe("45 min");
  expect(duration(200, "en")).toBe("3 hr 20 min");
  expect(duration(120, "en")).toBe("2 hr");
  expect(duration(200, "zh-CN")).toBe("3小时20分");
});
