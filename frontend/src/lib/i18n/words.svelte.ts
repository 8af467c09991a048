import type { Failure } from "../api/failure";
import { type Counted, fill, type Key, type Translate } from "./dictionary";
import { dictionaries } from "./dictionaries.svelte";
import { contentLanguage, formatLanguage, type LanguageChoice, spokenFor } from "./language";

/** What the app says, in the language of the person. */
export class Words {
  #choice: () => LanguageChoice;
  #host: () => string;

  constructor(choice: () => LanguageChoice, host: () => string) {
    this.#choice = choice;
    this.#host = host;
  }

  /** The tag that titles are asked for in. */
  readonly content = $derived.by(() => contentLanguage(this.#choice(), this.#host()));
  readonly spoken = $derived.by(() => spokenFor(this.content));
  /** The tag that dates and numbers are written in. */
  readonly format = $derived.by(() => formatLanguage(this.spoken, this.content));
  readonly #dictionary = $derived.by(() => dictionaries.of(this.spoken));

  readonly t: Translate = (key, ...values) => fill(this.#dictionary[key], values[0]);

  /** The sentence of a key that is only known while running. */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string {
    return fill(this.#dictionary[key], values);
  }

  /** A genre by its word in Trakt's addresses, which is English. */
  genre(slug: string): string {
    return dictionaries.genres(this.spoken)[slug] ?? slug.replaceAll("-", " ").replace(/^\w/, (letter) => letter.toUpperCase());
  }

  /** Whether there is a sentence for a key that was put together while running. */
  knows(key: string): key is Key {
    return key in this.#dictionary;
  }

  /** Whether the app can speak. */
  get ready(): boolean {
    return dictionaries.any;
  }

  /** Fetches the words of the person's language, if they are not here yet. */
  load(): void {
    void dictionaries.load(this.spoken);
  }

  /** Fetches also what only pages behind the first one say. */
  async loadWhole(): Promise<void> {
    await dictionaries.loadWhole(this.spoken);
  }

  /** The sentence that fits a count. */
  n(base: Counted, count: number): string {
    return fill(this.#dictionary[`${base}.${count === 1 ? "one" : "other"}`], { count });
  }

  /** The sentence for a failure; codes that the panel does not know yet share one. */
  error(failure: Failure): string {
    const key = `error.${failure.code}` as Key;
    return fill(this.#dictionary[key] ?? this.#dictionary["error.unknown"], failure.placeholders);
  }
}

