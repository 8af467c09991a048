import type { Route, Source } from "./pictures";

/** After this many failures in a row no picture of TMDB's is expected by that way any more. */
const STRIKES = { direct: 2, proxy: 3 } as const;

/** By which ways TMDB's pictures come to this device; what was learned on one picture helps all others. */
export class Reach {
  #failed: Record<Route, number> = { direct: 0, proxy: 0 };
  /** The ways that nothing comes by. */
  closed: readonly Route[] = $state.raw([]);

  /** Asked once for each picture: one that has come stays, whatever becomes of its way. */
  isOpen(route: Route): boolean {
    return this.#failed[route] < STRIKES[route];
  }

  learn({ route, of }: Pick<Source, "route" | "of">, loaded: boolean): void {
    if (of !== "tmdb") return;
    this.#failed[route] = loaded ? 0 : this.#failed[route] + 1;
    if (this.isOpen(route) === this.closed.includes(route)) this.closed = (["direct", "proxy"] as const).filter((one) => !this.isOpen(one));
  }
}
