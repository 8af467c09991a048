import { expect, it } from "vitest";
import { spanText } from "./offsets";

it("says a span in the largest unit that fits", () => {
  expect(spanText(90, "en")).toBe("90 minutes");
  expect(spanText(-60, "en")).toBe("1 hour");
  expect(spanText(2880, "en")).toBe("2 days");
  expect(spanText(120, "zh-CN")).toBe("2小时");
});
