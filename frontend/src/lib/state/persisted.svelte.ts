/** A value that this device remembers once it was chosen; where storage is refused it lives as long as the page. */
export class Persisted<T> {
  #key: string;
  #initial: () => T;
  #chosen: T | undefined = $state.raw();

  /** `initial` holds until something is chosen; a function may follow what changes. */
  constructor(key: string, initial: T | (() => T), isValid: (value: unknown) => value is T) {
    this.#key = `trakt_panel_${key}`;
    this.#initial = initial instanceof Function ? initial : () => initial;
    const stored = load(this.#key);
    if (isValid(stored)) this.#chosen = stored;
  }

  get current(): T {
    return this.#chosen ?? this.#initial();
  }

  get isChosen(): boolean {
    return this.#chosen !== undefined;
  }

  set current(value: T) {
    this.#choose(value);
  }

  /** Goes by what holds until something is chosen. */
  forget(): void {
    this.#choose(undefined);
  }

  #choose(value: T | undefined): void {
    this.#chosen = value;
    try {
      if (value === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Full or refused: the choice holds until the page goes.
    }
  }
}

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export const oneOf =
  <T extends string | number>(...options: readonly T[]) =>
  (value: unknown): value is T =>
    options.includes(value as T);

export const isText = (value: unknown): value is string => typeof value === "string";
export const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
