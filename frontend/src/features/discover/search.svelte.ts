const KEY = "trakt_panel_search";
const PAUSE = 280;
const PLAIN = /^[\x20-\x7e]$/;

/** What is typed and, after a pause, asked for; lives as long as the browser's tab. */
export class Search {
  #text = $state.raw("");
  #asked = $state.raw("");
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#text = sessionStorage.getItem(KEY) ?? "";
    this.#asked = worthAsking(this.#text);
  }

  get text(): string {
    return this.#text;
  }
  /** Empty: nothing. */
  get asked(): string {
    return this.#asked;
  }

  type(text: string): void {
    this.#text = text;
    sessionStorage.setItem(KEY, text);
    clearTimeout(this.#timer);
    if (worthAsking(text)) this.#timer = setTimeout(() => this.submit(), PAUSE);
    else this.submit();
  }

  submit(): void {
    clearTimeout(this.#timer);
    this.#asked = worthAsking(this.#text);
  }
}

/** One Latin letter finds anything; one Chinese character is a word. */
export function worthAsking(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return PLAIN.test(trimmed) ? "" : trimmed;
}
