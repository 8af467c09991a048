import { expect, it } from "vitest";
import type { Listed, OwnList } from "../api/messages";
import { exchanged, inOrder, withChanges } from "./listOverlay";

const lists: readonly OwnList[] = ["a", "b", "c"].map((list) => ({ list, name: list.toUpperCase(), privacy: "private" }));
const names = (shown: readonly OwnList[]) => shown.map(({ name }) => name);
const listed = (entry: string): Listed => ({ entry, title: { ref: `movie/trakt-${entry}`, media: "movie", title: entry } });
const self = (key: string) => key;

it("lets the named take each other's places, and leaves the others where they are", () => {
  expect(exchanged(["a", "b", "c", "d"], ["d", "a"], self)).toEqual(["d", "b", "c", "a"]);
  expect(exchanged(["a", "b", "c"], ["c", "gone", "a"], self)).toEqual(["c", "b", "a"]);
});

it("gives a list its new face, takes a deleted one away and sorts the rest", () => {
  const changes = [
    { kind: "face", list: "a", face: { name: "Storms", privacy: "public" } },
    { kind: "gone", list: "b" },
    { kind: "order", lists: ["c", "a"] },
  ] as const;
  const shown = withChanges(lists, changes);
  expect(names(shown)).toEqual(["C", "Storms"]);
  expect(shown[1]).toMatchObject({ list: "a", privacy: "public" });
});

it("does the same to what the server says after it, so that an early answer changes nothing", () => {
  const changes = [{ kind: "order", lists: ["c", "b"] }] as const;
  expect(names(withChanges(lists, changes))).toEqual(["A", "C", "B"]);
  expect(names(withChanges(withChanges(lists, changes), changes))).toEqual(["A", "C", "B"]);
});

it("sorts the entries of the one list that is meant; what has no entry yet stays", () => {
  const coming: Listed = { title: { ref: "movie/trakt-9", media: "movie", title: "9" } };
  const shown = [listed("1"), listed("2"), listed("3"), coming];
  const changes = [{ kind: "entries", list: "a", entries: ["3", "1", "2"] }] as const;
  expect(inOrder("a", shown, changes).map(({ title }) => title.title)).toEqual(["3", "1", "2", "9"]);
  expect(inOrder("b", shown, changes)).toEqual(shown);
});
