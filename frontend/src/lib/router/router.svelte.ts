import type { Host } from "../api/host";
import { parsePath, pathOf, type Route } from "./path";

const PLACE = "trakt_panel_place";

/** The current route. The host keeps the history: Home Assistant's when embedded, the page's own otherwise. */
export class Router {
  #host: Host;
  #path = $state.raw("");
  readonly route: Route = $derived.by(() => parsePath(this.#path));

  constructor(host: Host) {
    this.#host = host;
    this.#path = host.path();
  }

  /** Follows the host until the answered function is called; begins where the person last was. */
  start(): () => void {
    const last = sessionStorage.getItem(PLACE);
    if (last && this.#path.length < 2) this.go(parsePath(last), true);
    else if (this.#path.length < 2) this.go(this.route, true);
    return this.#host.listen(() => this.#follow(this.#host.path()));
  }

  go(route: Route, replace = false): void {
    const path = pathOf(route);
    if (path === this.#path) return;
    this.#follow(path);
    this.#host.navigate(path, replace);
  }

  #follow(path: string): void {
    if (path === this.#path) return;
    this.#path = path;
    sessionStorage.setItem(PLACE, path);
    // An embedded page reloads into its own hash; the entry itself is Home Assistant's to keep.
    if (this.#host.embedded) history.replaceState(null, "", `#${path}`);
  }
}
