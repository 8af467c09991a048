import type { Dictionary } from "./dictionary";
import type { Spoken } from "./language";

type Words = Readonly<Record<string, string>>;

interface Language {
  /** What the first page says. */
  readonly words: () => Promise<Words>;
  /** What is said from the second page on. */
  readonly later: () => Promise<Words>;
  /** Trakt's genres; those without an entry are called as in Trakt's addresses. */
  readonly genres: () => Promise<Words>;
}

type Part = keyof Language;
type Loaded = Readonly<Partial<Record<Part, Words>>>;

const LATER = ["later", "genres"] as const satisfies readonly Part[];
const AGAIN = 2_000;
const LANGUAGES: Readonly<Record<Spoken, Language>> = {
  en: {
    words: async () => (await import("./en")).en,
    later: async () => (await import("./later.en")).later,
    genres: async () => ({}),
  },
  "zh-Hans": {
    words: async () => (await import("./zh-Hans")).zhHans,
    later: async () => (await import("./later.zh-Hans")).later,
    genres: async () => (await import("./genres.zh-Hans")).genres,
  },
};

/** The dictionaries that were fetched so far: nobody needs two languages at once, nor all of one at first. */
class Dictionaries {
  #loaded: Readonly<Partial<Record<Spoken, Loaded>>> = $state.raw({});
  #whole = $state.raw(false);

  get any(): boolean {
    return Object.values(this.#loaded).some(({ words }) => words !== undefined);
  }

  /** The language's own; another one until that is here, as far as it is wanted. */
  of(spoken: Spoken): Dictionary {
    const known = Object.values(this.#loaded);
    const language = [this.#loaded[spoken], ...known].find((one) => one?.words && (!this.#whole || one.later)) ?? this.#loaded[spoken] ?? known[0];
    return { ...language?.words, ...language?.later } as Dictionary;
  }

  genres(spoken: Spoken): Words {
    return this.#loaded[spoken]?.genres ?? {};
  }

  async load(spoken: Spoken): Promise<void> {
    const parts: readonly Part[] = this.#whole ? ["words", ...LATER] : ["words"];
    await Promise.all(parts.map((part) => this.#fetch(spoken, part)));
  }

  /** From now on all words are wanted, in any language. */
  async loadWhole(spoken: Spoken): Promise<void> {
    await Promise.all(LATER.map((part) => this.#fetch(spoken, part)));
    this.#whole = true;
  }

  async #fetch(spoken: Spoken, part: Part): Promise<void> {
    while (!this.#loaded[spoken]?.[part]) {
      try {
        const words = await LANGUAGES[spoken][part]();
        this.#loaded = { ...this.#loaded, [spoken]: { ...this.#loaded[spoken], [part]: words } };
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
  }
}

export const dictionaries = new Dictionaries();
