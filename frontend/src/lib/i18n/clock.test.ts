import { describe, expect, it } from "vitest";
import { addDays, airTime, dayIn, daysBetween, hasAired, inputValue, isSameClock, momentAt, timeOfDay, weekdayOf, weekStart } from "./clock";

const TOKYO = { language: "en", zone: "Asia/Tokyo", hour12: false, late: false };

it("knows zones with the same clock by any name", () => {
  expect(isSameClock("UTC", "Etc/UTC", 2026)).toBe(true);
  expect(isSameClock("Asia/Shanghai", "Asia/Singapore", 2026)).toBe(true);
  expect(isSameClock("UTC", "Europe/London", 2026)).toBe(false);
});

describe("days", () => {
  it("adds across months, years and clock changes", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-29", -1)).toBe("2026-03-28");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });
  it("begins a week on the person's first weekday", () => {
    expect(weekdayOf("2026-11-22")).toBe(6);
    expect(weekStart("2026-11-22", 0)).toBe("2026-11-16");
    expect(weekStart("2026-11-22", 6)).toBe("2026-11-22");
  });
  it("puts the hours before the boundary into the day before", () => {
    const night = new Date("2026-11-21T17:30:00Z");
    expect(dayIn(night, "Asia/Tokyo", 0)).toBe("2026-11-22");
    expect(dayIn(night, "Asia/Tokyo", 300)).toBe("2026-11-21");
  });
});

describe("the time of an airing", () => {
  it("is the zone's own clock", () => {
    expect(airTime("2026-11-21T12:05:00Z", "2026-11-21", TOKYO)).toBe("21:05");
    expect(airTime("2026-11-21T12:05:00Z", "2026-11-21", { ...TOKYO, hour12: true })).toMatch(/^9:05\sPM$/);
  });
  it("runs past midnight where a day ends late", () => {
    expect(airTime("2026-11-21T16:30:00Z", "2026-11-21", { ...TOKYO, late: true })).toBe("25:30");
    expect(airTime("2026-11-21T12:05:00Z", "2026-11-21", { ...TOKYO, late: true })).toBe("21:05");
  });
  it("is never midnight for a bare date: it has none", () => {
    expect(airTime("2026-11-21", "2026-11-21", TOKYO)).toBeNull();
    expect(airTime("2026-11-21", "2026-11-21", { ...TOKYO, late: true })).toBeNull();
  });
  it("is 00:00 at midnight, not 24:00", () => {
    expect(timeOfDay(new Date("2026-11-21T15:00:00Z"), TOKYO)).toBe("00:00");
  });
});

describe("what has aired", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  it("goes by the moment, and by the day where only that is known", () => {
    expect(hasAired("2026-11-22T11:59:00Z", now, "2026-11-22")).toBe(true);
    expect(hasAired("2026-11-22T12:01:00Z", now, "2026-11-22")).toBe(false);
    expect(hasAired("2026-11-22", now, "2026-11-22")).toBe(true);
    expect(hasAired("2026-11-23", now, "2026-11-22")).toBe(false);
  });
});

describe("a clock on the wall", () => {
  it.each(["Asia/Tokyo", "Europe/Berlin", "America/St_Johns", "Pacific/Auckland"])("reads back what was set in %s", (zone) => {
    for (const wall of ["2026-01-15T08:30", "2026-07-15T23:59", "2026-11-22T00:00"]) {
      expect(inputValue(momentAt(wall, zone), zone)).toBe(wall);
    }
  });
  it("has an answer for hours that a clock change leaves out or has twice", () => {
    expect(momentAt("2026-03-29T02:30", "Europe/Berlin").toISOString()).toMatch(/^2026-03-29T0[01]:30/);
    expect(inputValue(momentAt("2026-10-25T02:30", "Europe/Berlin"), "Europe/Berlin")).toBe("2026-10-25T02:30");
  });
});
