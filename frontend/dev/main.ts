import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { mount } from "svelte";
import App from "../src/App.svelte";
import { deviceZone, hour12For } from "../src/lib/api/environment";
import type { Host } from "../src/lib/api/host";
import { marks } from "./week";
import { madeUpConnection, type Scene } from "./connection";

const asked = new URLSearchParams(location.search);
const language = asked.get("language") ?? "en";
const theme = asked.get("theme");

if (asked.has("watched")) marks.set("show/trakt-2.tmdb-102/s01e09", new Date(Date.now() - 7_200_000).toISOString());

const host: Host = {
  embedded: asked.has("embedded"),
  pullIsTaken: asked.has("companion"),
  connection: madeUpConnection((asked.get("scene") ?? "") as Scene),
  environment: () => ({
    language,
    timeZone: asked.get("zone") ?? deviceZone(),
    serverTimeZone: asked.get("server") ?? asked.get("zone") ?? deviceZone(),
    firstWeekday: Number(asked.get("first") ?? 0),
    hour12: asked.has("hour12") || (language === "en-US" && hour12For(language)),
    dark: theme === null ? null : theme === "dark",
    narrow: asked.has("narrow"),
    insets: null,
  }),
  path: () => location.hash.slice(1),
  listen: (listener) => {
    addEventListener("popstate", listener);
    return () => removeEventListener("popstate", listener);
  },
  navigate: (path, replace) => history[replace ? "replaceState" : "pushState"](null, "", `#${path}`),
  toggleMenu: () => console.info("menu"),
  open: (url) => console.info("open", url),
  haptic: () => {},
};

mount(App, { target: document.getElementById("app") as HTMLElement, props: { host } });
