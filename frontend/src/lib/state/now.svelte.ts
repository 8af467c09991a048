const HALF_A_MINUTE = 30_000;

/** The present moment, as fresh as a clock without seconds needs it. */
export class Now {
  #moment = $state.raw(new Date());

  get current(): Date {
    return this.#moment;
  }

  /** Ticks until the answered function is called; a page that was hidden catches up when it is seen again. */
  start(): () => void {
    const tick = () => (this.#moment = new Date());
    const timer = setInterval(tick, HALF_A_MINUTE);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }
}
