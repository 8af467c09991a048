import { expect, it } from "vitest";
import { dateFormat, numberFormat } from "./formatters";

it("makes each formatter once", () => {
  const hours = { hour: "2-digit", timeZone: "UTC" } as const;
  expect(dateFormat("en", hours)).toBe(dateFormat("en", { ...hours }));
  expect(dateFormat("en", hours)).not.toBe(dateFormat("en", { ...hours, timeZone: "Asia/Tokyo" }));
  expect(dateFormat("en", {})).not.toBe(dateFormat("zh-Hans", {}));
  expect(dateFormat("en", {})).not.toBe(numberFormat("en", {}));
});
