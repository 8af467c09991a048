import { expect, it } from "vitest";
import { countdown, countryName, dateText, weekRange } from "./format";

it("names a week by its ends", () => {
  expect(weekRange("2026-11-16", "2026-11-22", "en-GB").replace(/\s*–\s*/, "–")).toBe("16–22 November");
  expect(weekRange("2026-12-28", "2027-01-03", "zh-CN")).toBe("12月28日 – 1月3日");
  expect(weekRange("2026-11-16", "2026-11-22", "zh-CN")).toBe("11月16日 – 22日");
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
});
