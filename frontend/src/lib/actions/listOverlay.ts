import type { Listed, OwnList } from "../api/messages";

/** What a tap does to a person's lists before they are told so. */
export type ListChange =
  | { readonly kind: "face"; readonly list: string; readonly face: Pick<OwnList, "name" | "description" | "privacy"> }
  | { readonly kind: "gone"; readonly list: string }
  /** Lists, or entries of one, that take each other's places. */
  | { readonly kind: "order"; readonly lists: readonly string[] }
  | { readonly kind: "entries"; readonly list: string; readonly entries: readonly string[] };

/** Lets those wanted take each other's places, as Trakt is asked to; what is gone counts not. */
export function exchanged<T>(now: readonly T[], wanted: readonly string[], keyOf: (item: T) => string | undefined): T[] {
  const byKey = new Map(now.map((item) => [keyOf(item), item]));
  const chosen = wanted.filter((key) => byKey.has(key));
  const moving = new Set<string | undefined>(chosen);
  let next = 0;
  return now.map((item) => {
    const key = moving.has(keyOf(item)) ? chosen[next++] : undefined;
    return (key !== undefined && byKey.get(key)) || item;
  });
}

/** The lists as they will be. */
export function withChanges(lists: readonly OwnList[], changes: readonly ListChange[]): readonly OwnList[] {
  return changes.reduce<readonly OwnList[]>((now, change) => {
    if (change.kind === "gone") return now.filter(({ list }) => list !== change.list);
    if (change.kind === "order") return exchanged(now, change.lists, ({ list }) => list);
    if (change.kind === "face") return now.map((one) => (one.list === change.list ? { ...one, ...change.face } : one));
    return now;
  }, lists);
}

/** What is on a list, in the order that it will have. */
export function inOrder(list: string, listed: readonly Listed[], changes: readonly ListChange[]): readonly Listed[] {
  return changes.reduce(
    (now, change) => (change.kind === "entries" && change.list === list ? exchanged(now, change.entries, ({ entry }) => entry) : now),
    listed,
  );
}
