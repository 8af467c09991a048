import { expect, it } from "vitest";
import { parsePath, pathOf } from "./path";

it.each([
  ["/schedule", { tab: "schedule" }],
  ["/schedule/2026-11-16", { tab: "schedule", week: "2026-11-16" }],
  ["/settings", { tab: "settings" }],
] as const)("reads and writes %s", (path, route) => {
  expect(parsePath(path)).toEqual(route);
  expect(pathOf(route)).toBe(path);
});

it("leads to the schedule from anywhere else", () => {
  for (const path of ["", "/", "/nowhere", "/schedule/2026-13-40", "/schedule/tomorrow"]) {
    expect(parsePath(path)).toEqual({ tab: "schedule" });
  }
});
