const REST = 150;

export interface AtRest<T> {
  (value: T): void;
  /** Does what waits now. */
  flush(): void;
}

/** Runs with the last value once no other has come for a moment: for what every frame of a scroll would pay for. */
export function atRest<T>(run: (value: T) => void): AtRest<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    const last = waiting;
    waiting = null;
    if (last) run(last.value);
  };
  const note = (value: T) => {
    waiting = { value };
    clearTimeout(timer);
    timer = setTimeout(flush, REST);
  };
  return Object.assign(note, { flush });
}
