import type { Component } from "svelte";
import type { Route } from "./lib/router/path";

/** The schedule comes with the app; every other page is loaded when it is wanted, or when there is nothing else to do. */
export type PageName = Exclude<Route["tab"], "schedule"> | "menu";

const LATER = 1_500;
const FEATURES = import.meta.glob<{ default: Component }>([
  "./features/mine/Mine.svelte",
  "./features/discover/Discover.svelte",
  "./features/detail/Detail.svelte",
  "./features/settings/Settings.svelte",
  "./features/quickmenu/QuickMenu.svelte",
]);
const FILES: Readonly<Record<PageName, string>> = {
  mine: "./features/mine/Mine.svelte",
  discover: "./features/discover/Discover.svelte",
  title: "./features/detail/Detail.svelte",
  settings: "./features/settings/Settings.svelte",
  menu: "./features/quickmenu/QuickMenu.svelte",
};

/** The pages that were loaded so far. */
export class Pages {
  #loaded: Readonly<Partial<Record<PageName, Component>>> = $state.raw({});
  #failed: PageName | null = $state.raw(null);

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
      const page = await FEATURES[FILES[name]]?.();
      if (page) this.#loaded = { ...this.#loaded, [name]: page.default };
    } catch {
      this.#failed = name;
    }
  }

  /** Fetches all pages once the first one stands; answers how to call it off. */
  preload(): () => void {
    const timer = setTimeout(() => Object.values(FEATURES).forEach((fetch) => void fetch().catch(() => {})), LATER);
    return () => clearTimeout(timer);
  }
}
