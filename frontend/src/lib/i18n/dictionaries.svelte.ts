import type { Dictionary } from "./dictionary";
import type { Spoken } from "./language";

interface Language {
  readonly words: Dictionary;
  /** Trakt's genres; those without an entry are called as in Trakt's addresses. */
  readonly genres: Readonly<Record<string, string>>;
}

const AGAIN = 2_000;
const LANGUAGES: Readonly<Record<Spoken, () => Promise<Language>>> = {
  en: async () => ({ words: (await import("./en")).en, genres: {} }),
  "zh-Hans": async () => {
    const [{ zhHans }, { genres }] = await Promise.all([import("./zh-Hans"), import("./genres.zh-Hans")]);
    return { words: zhHans, genres };
  },
};

/** The dictionaries that were fetched so far: nobody needs two languages at once. */
class Dictionaries {
  #loaded: Readonly<Partial<Record<Spoken, Language>>> = $state.raw({});

  get any(): boolean {
    return Object.keys(this.#loaded).length > 0;
  }

  /** The language's own; another one until that is here. */
  of(spoken: Spoken): Dictionary {
    const language = this.#loaded[spoken] ?? Object.values(this.#loaded)[0];
    return language?.words ?? ({} as Dictionary);
  }

  genres(spoken: Spoken): Language["genres"] {
    return this.#loaded[spoken]?.genres ?? {};
  }

  async load(spoken: Spoken): Promise<void> {
    if (this.#loaded[spoken]) return;
    try {
      const language = await LANGUAGES[spoken]();
      this.#loaded = { ...this.#loaded, [spoken]: language };
    } catch {
      setTimeout(() => void this.load(spoken), AGAIN);
    }
  }
}

export const dictionaries = new Dictionaries();
