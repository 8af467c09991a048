import type { Host } from "../api/host";
import { parsePath, pathOf, type Route, type Tab } from "./path";
import { Places } from "./places";
import { follow, isBackInTab, lastElsewhere, lastIn, replace, type Trail, walk } from "./trail";

const TRAIL = "trakt_panel_trail";

/** The current route. The host keeps the history: Home Assistant's when embedded, the page's own otherwise. */
export class Router {
  readonly places = new Places();
  #host: Host;
  #trail: Trail = $state.raw([]);
  readonly path = $derived.by(() => this.#trail.at(-1)?.path ?? "");
  readonly route: Route = $derived.by(() => parsePath(this.path));
  /** The tab that the page belongs to: a title stays in the tab it was opened from. */
  readonly tab: Tab = $derived.by(() => this.#trail.at(-1)?.tab ?? "schedule");

  constructor(host: Host) {
    this.#host = host;
    this.#trail = [stepAt(pathAt(host), "schedule")];
  }

  /** Follows the host until the answered function is called; begins where the person last was. */
  start(): () => void {
    const nowhere = this.#host.path().length < 2;
    const opened = pathAt(this.#host);
    const last = load();
    const stayed = last.length > 0 && (nowhere || last.at(-1)?.path === opened);
    this.#keep(stayed ? last : [stepAt(opened, "discover")]);
    if (nowhere) this.#host.navigate(this.path, true);
    return this.#host.listen(() => this.#follow(pathAt(this.#host)));
  }

  /** Opens a page; one that is opened anew begins at its top. */
  go(route: Route, replacing = false): void {
    const path = pathOf(route);
    if (path === this.path) return;
    if (!replacing) this.places.forget(path);
    this.#move(path, tabOf(path) ?? this.tab, replacing);
  }

  /** Goes to a tab as it was left; to its first page where the person is in it already. */
  select(tab: Tab): void {
    const path = tab === this.tab ? `/${tab}` : (lastIn(this.#trail, tab) ?? `/${tab}`);
    if (path !== this.path) this.#move(path, tab, false);
  }

  /** Goes back to where the person was in this tab, else to its first page. */
  back(): void {
    const here = this.#trail.at(-1);
    if (!here) return;
    if (isBackInTab(this.#trail)) return history.back();
    const home = here.tab === "settings" ? "schedule" : here.tab;
    this.#move(lastElsewhere(this.#trail, here) ?? `/${home}`, home, true);
  }

  #move(path: string, tab: Tab, replacing: boolean): void {
    this.#keep((replacing ? replace : walk)(this.#trail, { tab, path }));
    this.#host.navigate(path, replacing);
  }

  #follow(path: string): void {
    if (path !== this.path) this.#keep(follow(this.#trail, path, tabOf));
  }

  #keep(trail: Trail): void {
    this.#trail = trail;
    sessionStorage.setItem(TRAIL, JSON.stringify(trail));
    // An embedded page reloads into its own hash; the entry itself is Home Assistant's to keep.
    if (this.#host.embedded) history.replaceState(null, "", `#${this.path}`);
  }
}

/** The tab that a path names; null: it belongs to whichever it is met in. */
function tabOf(path: string): Tab | null {
  const { tab } = parsePath(path);
  return tab === "title" || tab === "settings" || tab === "gallery" ? null : tab;
}

const pathAt = (host: Host): string => (host.path().length < 2 ? "/schedule" : host.path());
const stepAt = (path: string, tab: Tab) => ({ path, tab: tabOf(path) ?? (path === "/settings" ? "settings" : tab) });

function load(): Trail {
  try {
    const trail: unknown = JSON.parse(sessionStorage.getItem(TRAIL) ?? "[]");
    return Array.isArray(trail) ? (trail as Trail) : [];
  } catch {
    return [];
  }
}
