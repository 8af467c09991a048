import type { Bridge, BridgedFrame, Haptic, Hass, Insets } from "./lib/api/bridge";

interface Panel {
  readonly config?: { readonly version?: string } | null;
}
interface Route {
  readonly prefix: string;
  readonly path: string;
}
type CompanionWindow = Window & { externalApp?: unknown; externalAppV2?: unknown };

const NAME = "trakt-panel";

class TraktPanel extends HTMLElement {
  #hass?: Hass;
  #narrow = false;
  #route: Route = { prefix: "/trakt-panel", path: "" };
  #panel?: Panel;
  #listeners = new Set<() => void>();

  set hass(hass: Hass) {
    this.#hass = hass;
    this.#changed();
  }
  set narrow(narrow: boolean) {
    this.#narrow = narrow;
    this.#changed();
  }
  set route(route: Route) {
    this.#route = route;
    this.#changed();
  }
  set panel(panel: Panel) {
    this.#panel = panel;
    this.#changed();
  }

  connectedCallback(): void {
    this.style.cssText = "display:block;position:relative;height:100vh;height:100dvh;overflow:hidden";
    this.#changed();
  }

  disconnectedCallback(): void {
    this.#listeners.clear();
    this.replaceChildren();
  }

  #changed(): void {
    if (!this.#hass || !this.#panel || !this.isConnected) return;
    const frame = this.querySelector("iframe") ?? this.#frame();
    frame.style.colorScheme = this.#hass.themes.darkMode ? "dark" : "light";
    for (const listener of this.#listeners) listener();
  }

  #frame(): HTMLIFrameElement {
    const frame: BridgedFrame = document.createElement("iframe");
    const version = encodeURIComponent(this.#panel?.config?.version ?? "");
    frame.title = "Trakt Panel";
    frame.style.cssText = "display:block;width:100%;height:100%;border:0";
    frame.traktPanel = this.#bridge();
    frame.src = `/trakt_panel/?v=${version}&embedded=1#${this.#route.path}`;
    this.append(frame);
    return frame;
  }

  #bridge(): Bridge {
    return {
      hass: () => this.#hass as Hass,
      narrow: () => this.#narrow,
      insets: () => this.#insets(),
      path: () => this.#route.path,
      companion: () => isCompanion(window),
      listen: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      navigate: (path, replace) => go(this.#route.prefix + path, replace),
      toggleMenu: () => this.#send("hass-toggle-menu"),
      open: (url) => (url.startsWith("/") ? go(url, false) : void window.open(url, "_blank", "noopener")),
      haptic: (kind: Haptic) => window.dispatchEvent(new CustomEvent("haptic", { detail: kind })),
    };
  }

  #send(type: string): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  #insets(): Insets {
    const style = getComputedStyle(this);
    const inset = (side: string) =>
      style.getPropertyValue(`--safe-area-content-inset-${side}`).trim() ||
      style.getPropertyValue(`--safe-area-inset-${side}`).trim() ||
      "0px";
    return { top: inset("top"), right: inset("right"), bottom: inset("bottom"), left: inset("left") };
  }
}

function go(path: string, replace: boolean): void {
  if (path === location.pathname) return;
  if (replace) history.replaceState(history.state, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace } }));
}

function isCompanion(page: CompanionWindow): boolean {
  return Boolean(page.externalApp ?? page.externalAppV2) || page.location.search.includes("external_auth=1");
}

// Home Assistant may load this module twice (two versions after an update): the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, TraktPanel);
