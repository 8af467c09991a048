import type { en } from "./en";
import type { later } from "./later.en";

type English = typeof en & typeof later;

export type Key = keyof English;
export type Dictionary = Readonly<Record<Key, string>>;

/** What has one sentence for one and another for more. */
export type Counted = Key extends infer K ? (K extends `${infer Base}.one` ? Base : never) : never;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The placeholders that the English sentence of a key has. */
export type Values<K extends Key> = Readonly<Record<Names<English[K]>, string | number>>;

/** A key's sentence; the values are owed exactly where it has placeholders. */
export type Translate = <K extends Key>(key: K, ...values: keyof Values<K> extends never ? [] : [Values<K>]) => string;

export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
