import { describe, expect, it } from "vitest";
import type { UpNextShow } from "../../lib/api/messages";
import { arrange } from "./arrange";

const show = (name: string, number = 1): UpNextShow => ({
  show: { ref: `show/${name}`, media: "show", title: name },
  episode: { ref: `show/${name}/s01e0${number}`, season: 1, number },
  episodes_left: 3,
});
const names = (rows: readonly UpNextShow[]) => rows.map((row) => `${row.show.title}${row.episode.number}`);
const [a, b, c] = [show("a"), show("b"), show("c")];
const nobody = new Map<string, UpNextShow>();

describe("rows of continue watching", () => {
  it("begin in the order of the data", () => {
    expect(names(arrange([], [a, b, c], nobody))).toEqual(["a1", "b1", "c1"]);
  });
  it("advance in their own slot, though the data puts the show first", () => {
    expect(names(arrange([a, b, c], [show("c", 2), a, b], nobody))).toEqual(["a1", "b1", "c2"]);
  });
  it("wait while they are held", () => {
    const held = new Map([["show/c", c]]);
    expect(names(arrange([a, b, c], [show("c", 2), a, b], held))).toEqual(["a1", "b1", "c1"]);
    expect(names(arrange([a, b, c], [a, b], held))).toEqual(["a1", "b1", "c1"]);
  });
  it("go when nothing is left", () => {
    expect(names(arrange([a, b, c], [a, c], nobody))).toEqual(["a1", "c1"]);
  });
  it("come in behind whom the data has before them", () => {
    expect(names(arrange([a, c], [a, b, c], nobody))).toEqual(["a1", "b1", "c1"]);
    expect(names(arrange([a], [b, a], nobody))).toEqual(["b1", "a1"]);
  });
});
