import { expect, it } from "vitest";
import type { Route } from "./pictures";
import { Reach } from "./reach.svelte";

const reachAfter = (...learned: readonly (readonly [Route, boolean])[]) => {
  const reach = new Reach();
  for (const [route, loaded] of learned) reach.learn({ route, of: "tmdb" }, loaded);
  return reach;
};

it("one broken picture does not close TMDB's host, two in a row do", () => {
  expect(reachAfter(["direct", false], ["direct", true], ["direct", false]).isOpen("direct")).toBe(true);
  const reach = reachAfter(["direct", false], ["direct", false]);
  expect([reach.isOpen("direct"), reach.isOpen("proxy")]).toEqual([false, true]);
  expect(reach.closed).toEqual(["direct"]);
});

it("Home Assistant's way closes after three, and opens again with the first that comes by it", () => {
  const reach = reachAfter(["direct", false], ["direct", false], ["proxy", false], ["proxy", false], ["proxy", false]);
  expect(reach.closed).toEqual(["direct", "proxy"]);
  reach.learn({ route: "proxy", of: "tmdb" }, true);
  expect(reach.closed).toEqual(["direct"]);
});

it("Trakt's pictures say nothing of TMDB's", () => {
  const reach = new Reach();
  for (let count = 0; count < 5; count += 1) reach.learn({ route: "proxy", of: "trakt" }, false);
  expect(reach.closed).toEqual([]);
});
