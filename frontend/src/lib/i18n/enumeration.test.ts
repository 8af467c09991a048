import { expect, it } from "vitest";
import { enumeration } from "./enumeration";

it("sets words beside each other as the language does", () => {
  expect(enumeration(["Crime", "Comedy", "War"], "en-GB")).toBe("Crime, Comedy, War");
  expect(enumeration(["犯罪", "喜剧"], "zh-CN")).toBe("犯罪、喜剧");
  expect(enumeration([], "en")).toBe("");
});
