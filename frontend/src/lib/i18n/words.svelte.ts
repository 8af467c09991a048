import type { Failure } from "../api/failure";
import { type Counted, type Dictionary, fill, type Key, type Translate } from "./dictionary";
import { en } from "./en";
import { contentLanguage, formatLanguage, type LanguageChoice, type Spoken, spokenFor } from "./language";
import { zhHans } from "./zh-Hans";

const DICTIONARIES: Readonly<Record<Spoken, Dictionary>> = { en, "zh-Hans": zhHans };

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
  readonly #dictionary = $derived.by(() => DICTIONARIES[this.spoken]);

  readonly t: Translate = (key, ...values) => fill(this.#dictionary[key], values[0]);

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

