import { beforeEach, expect, it, vi } from "vitest";
import { Search, worthAsking } from "./search.svelte";

const stored = new Map<string, string>();
beforeEach(() => {
  vi.useFakeTimers();
  stored.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

it("asks once, after a pause in typing", () => {
  const search = new Search();
  for (const text of ["sa", "sal", "salt "]) search.type(text);
  expect(search.asked).toBe("");
  vi.runAllTimers();
  expect(search.asked).toBe("salt");
});

it("asks at once when told to, and forgets at once when emptied", () => {
  const search = new Search();
  search.type("salt");
  search.submit();
  expect(search.asked).toBe("salt");
  search.type("");
  expect(search.asked).toBe("");
});

it("is remembered", () => {
  new Search().type("salt");
  expect(new Search().asked).toBe("salt");
});

it("does not ask for a single Latin letter, but for a single character", () => {
  expect(worthAsking(" s ")).toBe("");
  expect(worthAsking("盐")).toBe("盐");
});
