import { expect, it } from "vitest";
import { deviceLanguages, firstWeekdayFor, firstWeekdayOf, hour12Of, zoneOf } from "./environment";
import { Failure, failureOf } from "./failure";
import { intentId } from "./intent";

const profile = { language: "en", time_format: "language", first_weekday: "language" } as const;

it("leaves out what is no language tag, and speaks English where nothing is left", () => {
  expect(deviceLanguages(["C", "zh-hans-cn", "en-US"])).toEqual(["zh-Hans-CN", "en-US"]);
  expect(deviceLanguages(["C"])).toEqual(["en"]);
});

it("takes the zone of the profile's choice", () => {
  expect(zoneOf({ ...profile, time_zone: "server" }, "Asia/Tokyo")).toBe("Asia/Tokyo");
  expect(zoneOf({ ...profile, time_zone: "local" }, "Asia/Tokyo")).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it("takes the first weekday of the profile, else of the language", () => {
  expect(firstWeekdayOf("saturday", "en")).toBe(5);
  expect(firstWeekdayFor("en-US")).toBe(6);
  expect(firstWeekdayFor("de")).toBe(0);
  expect(firstWeekdayFor("zh-Hans")).toBe(0);
});

it("takes the clock of the profile, else of the language", () => {
  expect(hour12Of("24", "en-US")).toBe(false);
  expect(hour12Of("12", "de")).toBe(true);
  expect(hour12Of("language", "en-US")).toBe(true);
  expect(hour12Of("language", "de")).toBe(false);
});

it("reads every shape of failure as a code", () => {
  expect(failureOf({ code: "home_assistant_error", translation_key: "rate_limit" }).code).toBe("rate_limit");
  expect(failureOf({ code: "no_account", message: "" }).code).toBe("no_account");
  expect(failureOf({ code: 3, message: "Connection lost" }).code).toBe("no_connection");
  expect(failureOf(3).code).toBe("no_connection");
  const own = new Failure("server");
  expect(failureOf(own)).toBe(own);
});

it("makes ids where there is no crypto.randomUUID", () => {
  const original = crypto.randomUUID;
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  expect(intentId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(intentId()).not.toBe(intentId());
  Object.defineProperty(crypto, "randomUUID", { value: original, configurable: true });
});
