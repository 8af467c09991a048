import { describe, expect, it } from "vitest";
import { type Step, type Trail, follow, isBackInTab, lastElsewhere, lastIn, replace, walk } from "./trail";
import type { Tab } from "./path";

const tabOf = (path: string) => (path.startsWith("/show") ? null : (path.slice(1) as Tab));
const mine: Step = { tab: "mine", path: "/mine" };
const show: Step = { tab: "mine", path: "/show/trakt-1" };
const schedule: Step = { tab: "schedule", path: "/schedule" };

describe("a trail", () => {
  it("grows with each step and forgets the oldest", () => {
    expect(walk([mine], show)).toEqual([mine, show]);
    const long = Array.from({ length: 80 }, () => mine).reduce<Trail>(walk, []);
    expect(long).toHaveLength(60);
  });
  it("changes its last step in place", () => {
    expect(replace([mine, show], schedule)).toEqual([mine, schedule]);
    expect(replace([], mine)).toEqual([mine]);
  });
  it("knows a step back from a step on", () => {
    expect(follow([mine, show], "/mine", tabOf)).toEqual([mine]);
    expect(follow([mine], "/schedule", tabOf)).toEqual([mine, schedule]);
  });
  it("leaves a title in the tab it is met in", () => {
    expect(follow([mine], "/show/trakt-1", tabOf)).toEqual([mine, show]);
    expect(follow([], "/show/trakt-1", tabOf)).toEqual([{ ...show, tab: "discover" }]);
  });
  it("goes back in the tab, whatever lies between", () => {
    expect(isBackInTab([mine, show])).toBe(true);
    expect(isBackInTab([mine, show, schedule, show])).toBe(false);
    expect(isBackInTab([show])).toBe(false);
    expect(lastElsewhere([mine, show, schedule, show], show)).toBe("/mine");
    expect(lastElsewhere([schedule, show], show)).toBeNull();
  });
  it("finds a tab as it was left", () => {
    expect(lastIn([mine, show, schedule], "mine")).toBe("/show/trakt-1");
    expect(lastIn([mine, show, { tab: "mine", path: "/settings" }], "mine")).toBe("/show/trakt-1");
    expect(lastIn([mine], "discover")).toBeNull();
  });
});
