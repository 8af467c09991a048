import { expect, it } from "vitest";
import { fill } from "./dictionary";
import { en as first } from "./en";
import { episodeCode } from "./episode";
import { contentLanguage, formatLanguage, spokenFor } from "./language";
import { later } from "./later.en";
import { later as laterZhHans } from "./later.zh-Hans";
import { zhHans as firstZhHans } from "./zh-Hans";

const en = { ...first, ...later };
const zhHans = { ...firstZhHans, ...laterZhHans };

const CODES = [
  "authentication", "app_refused", "blocked", "not_found", "conflict", "account_limit", "invalid_request", "account_locked",
  "vip_required", "ambiguous", "journal", "rate_limit", "server", "unreachable", "invalid_answer", "no_account", "unauthorized", "read_only",
]; // prettier-ignore

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it.each(Object.keys(en) as (keyof typeof en)[])("%s has the same placeholders in both languages", (key) => {
  expect(names(zhHans[key])).toEqual(names(en[key]));
  expect(zhHans[key].trim()).not.toBe("");
});

it("has a sentence for every code that the wire knows", () => {
  for (const code of CODES) expect(en).toHaveProperty([`error.${code}`]);
});

it("fills placeholders and leaves unknown ones visible", () => {
  expect(fill("{a} of {b}", { a: 1 })).toBe("1 of {b}");
});

it("writes an episode the way its language does", () => {
  expect(episodeCode({ season: 1, number: 5 }, "en")).toBe("S01E05");
  expect(episodeCode({ season: 1, number: 5 }, "zh-Hans")).toBe("第5话");
  expect(episodeCode({ season: 2, number: 12 }, "zh-Hans")).toBe("第2季 第12话");
  expect(episodeCode({}, "en")).toBeNull();
});

it("counts episodes through all seasons where somebody wants that and it is known", () => {
  const episode = { season: 2, number: 1, number_abs: 29 };
  expect(episodeCode(episode, "en", "absolute")).toBe("#29");
  expect(episodeCode(episode, "zh-Hans", "absolute")).toBe("第29话");
  expect(episodeCode(episode, "en", "both")).toBe("S02E01 (#29)");
  expect(episodeCode({ season: 1, number: 5, number_abs: 5 }, "zh-Hans", "both")).toBe("第5话");
  expect(episodeCode({ season: 2, number: 1 }, "en", "absolute")).toBe("S02E01");
});

it("asks for titles by region and speaks one of two languages", () => {
  expect(contentLanguage("follow", "zh-Hans")).toBe("zh-CN");
  expect(contentLanguage("zh-Hans", "zh-Hant")).toBe("zh-TW");
  expect(contentLanguage("zh-Hans", "de")).toBe("zh-CN");
  expect(contentLanguage("en", "en-GB")).toBe("en-GB");
  expect(contentLanguage("follow", "de")).toBe("de");
  expect(spokenFor("de")).toBe("en");
  expect(formatLanguage("en", "de")).toBe("en");
  expect(formatLanguage("zh-Hans", "zh-CN")).toBe("zh-CN");
});
