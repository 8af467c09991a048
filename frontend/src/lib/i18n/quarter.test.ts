import { expect, it } from "vitest";
import { moveQuarter, parseQuarter, quarterOf, seasonOf } from "./quarter";

it("counts three months each from January", () => {
  expect(quarterOf("2026-11-26")).toEqual({ year: 2026, quarter: 4 });
  expect(quarterOf("2026-01-01")).toEqual({ year: 2026, quarter: 1 });
  expect(seasonOf({ year: 2026, quarter: 4 })).toBe("autumn");
});

it("moves over the turn of the year both ways", () => {
  expect(moveQuarter({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 });
  expect(moveQuarter({ year: 2026, quarter: 1 }, -1)).toEqual({ year: 2025, quarter: 4 });
});

it("reads its own form and no other", () => {
  expect(parseQuarter("2026-4")).toEqual({ year: 2026, quarter: 4 });
  expect(parseQuarter("2026-5")).toBeNull();
  expect(parseQuarter("autumn")).toBeNull();
});
