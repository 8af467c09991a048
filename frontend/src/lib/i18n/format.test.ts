import { expect, it } from "vitest";
import { countdown, countryName, dateText, momentText, weekdayAndDay, weekRange } from "./format";

it("names a week by its ends", () => {
  expect(weekRange("2026-11-16", "2026-11-22", "en-GB", "2026-11-26").replace(/\s*–\s*/, "–")).toBe("16–22 November");
  expect(weekRange("2026-12-28", "2027-01-03", "zh-CN", "2026-11-26")).toBe("12月28日 – 1月3日");
  expect(weekRange("2026-11-16", "2026-11-22", "zh-CN", "2026-11-26")).toBe("11月16日 – 22日");
  expect(weekRange("2025-06-02", "2025-06-08", "zh-CN", "2026-11-26")).toBe("2025年6月2日 – 8日");
  expect(weekRange("2025-06-02", "2025-06-08", "en-US", "2026-11-26")).toContain("2025");
});

it("says a weekday before the date or after it, as the language does", () => {
  expect(weekdayAndDay("2026-11-26", "en-US")).toBe("Thursday, Nov 26");
  expect(weekdayAndDay("2026-11-26", "zh-CN")).toBe("11月26日 星期四");
});

it("counts down what is near, in minutes before hours", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(countdown(new Date("2026-11-22T12:20:00Z"), now, "en")).toMatch(/20/);
  expect(countdown(new Date("2026-11-22T17:00:00Z"), now, "zh-CN")).toBe("5小时后");
  expect(countdown(new Date("2026-11-24T12:00:00Z"), now, "en")).toBeNull();
});

it("names countries, and leaves codes that nobody knows as they are", () => {
  expect(countryName("jp", "zh-CN")).toBe("日本");
  expect(countryName("!!", "en")).toBe("!!");
});

it("names the year only where it is another one", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(dateText("2026-11-25T15:30:00Z", now, "Asia/Tokyo", "en-GB")).toBe("26 Nov");
  expect(dateText("2024-03-01", now, "UTC", "en-GB")).toBe("1 Mar 2024");
  expect(dateText("2024-03-01", now, "UTC", "zh-CN")).toBe("2024年3月1日");
  const text = (at: string) => momentText(new Date(at), "en-GB", "Asia/Tokyo", false, now);
  expect(text("2026-01-01T15:30:00Z")).toBe("2 Jan, 00:30");
  expect(text("2019-12-31T20:00:00Z")).toBe("1 Jan 2020, 05:00");
});
