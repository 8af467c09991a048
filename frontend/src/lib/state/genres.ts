import type { Words } from "../i18n/words.svelte";
import { GENRES } from "./choices.svelte";

/** What a list of titles can be narrowed to, by name; the first takes any. */
export function genreOptions(words: Words): readonly { readonly value: string; readonly label: string }[] {
  const named = GENRES.map((value) => ({ value: value as string, label: words.genre(value) }));
  return [{ value: "", label: words.t("discover.genre.any") }, ...named.toSorted((one, other) => one.label.localeCompare(other.label, words.format))];
}
