import type { Component } from "svelte";
import type { Route } from "./lib/router/path";
import type { App } from "./lib/state/app.svelte";

/** The schedule comes with the app; every other page is loaded when it is wanted, or when there is nothing else to do. */
export type PageName = Exclude<Route["tab"], "schedule"> | "menu" | "account";

const LATER = 1_500;
const FEATURES = import.meta.glob<{ default: Component }>([
  "./features/mine/Mine.svelte",
  "./features/discover/Discover.svelte",
  "./features/detail/Detail.svelte",
  "./features/settings/Settings.svelte",
  "./features/quickmenu/QuickMenu.svelte",
  "./features/gallery/Gallery.svelte",
  "./features/account/AccountState.svelte",
]);
const FILES: Readonly<Record<PageName, string>> = {
  mine: "./features/mine/Mine.svelte",
  discover: "./features/discover/Discover.svelte",
  title: "./features/detail/Detail.svelte",
  settings: "./features/settings/Settings.svelte",
  menu: "./features/quickmenu/QuickMenu.svelte",
  gallery: "./features/gallery/Gallery.svelte",
  account: "./features/account/AccountState.svelte",
};

/** The pages that were loaded so far. */
export class Pages {
  #loaded: Readonly<Partial<Record<PageName, Component>>> = $state.raw({});
  #failed: PageName | null = $state.raw(null);
  #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  get(name: PageName): Component | null {
    return this.#loaded[name] ?? null;
  }

  hasFailed(name: PageName): boolean {
    return this.#failed === name;
  }

  async load(name: PageName): Promise<void> {
    if (this.#loaded[name]) return;
    this.#failed = null;
    try {
      const [page] = await Promise.all([FEATURES[FILES[name]]?.(), this.#app.equip()]);
      if (page) this.#loaded = { ...this.#loaded, [name]: page.default };
    } catch {
      this.#failed = name;
    }
  }

  /** Fetches the pages that people go to once the first one stands; answers how to call it off. */
  preload(): () => void {
    const { gallery: _, ...visited } = FILES;
    const fetch = () => {
      void this.#app.equip().catch(() => {});
      for (const file of Object.values(visited)) void FEATURES[file]?.().catch(() => {});
    };
    const timer = setTimeout(fetch, LATER);
    return () => clearTimeout(timer);
  }
}
