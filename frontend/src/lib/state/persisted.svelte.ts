/** A value that this device remembers; where storage is refused it lives as long as the page. */
export class Persisted<T> {
  #key: string;
  #value = $state.raw() as T;

  constructor(key: string, initial: T, isValid: (value: unknown) => value is T) {
    this.#key = `trakt_panel_${key}`;
    const stored = load(this.#key);
    this.#value = isValid(stored) ? stored : initial;
  }

  get current(): T {
    return this.#value;
  }

  set current(value: T) {
    this.#value = value;
    try {
      localStorage.setItem(this.#key, JSON.stringify(value));
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
