import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Beginning, Choices, DAY_STARTS } from "./choices.svelte";

describe("a device", () => {
  let stored: Map<string, string>;
  let account: Beginning | null;

  beforeEach(() => {
    stored = new Map();
    account = { scope: "all", day_starts: 300 };
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });

  const opened = () => new Choices(() => account);
  const shown = ({ scope, dayStarts }: Choices) => [scope.current, dayStarts.current];

  it("begins with what was chosen for the account", () => {
    const choices = opened();
    expect(shown(choices)).toEqual(["all", 300]);
    account = { scope: "mine", day_starts: 660 };
    expect(shown(choices)).toEqual(["mine", 660]);
    expect(stored.size).toBe(0);
  });

  it("keeps what its person chooses, whatever is chosen for the account", () => {
    const choices = opened();
    choices.scope.current = "mine";
    choices.dayStarts.current = 0;
    expect(shown(choices)).toEqual(["mine", 0]);
    expect(shown(opened())).toEqual(["mine", 0]);
  });

  it("goes by the account's again once its person takes the choice back", () => {
    const choices = opened();
    expect(choices.scope.isChosen).toBe(false);
    choices.scope.current = "mine";
    expect(opened().scope.isChosen).toBe(true);
    choices.scope.forget();
    expect([choices.scope.isChosen, ...shown(choices)]).toEqual([false, "all", 300]);
    expect(shown(opened())).toEqual(["all", 300]);
  });

  it("shows what is mine, from midnight on, before there is an account", () => {
    account = null;
    expect(shown(opened())).toEqual(["mine", 0]);
  });

  it("offers every beginning that an account may have", () => {
    expect([DAY_STARTS[0], DAY_STARTS.at(-1), DAY_STARTS.length]).toEqual([0, 11 * 60, 12]);
  });
});
