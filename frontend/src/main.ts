import "./styles/tokens.css";
import "./styles/base.css";
import { mount, unmount } from "svelte";
import App from "./App.svelte";
import Welcome from "./Welcome.svelte";
import { embeddedHost, findBridge } from "./lib/api/embedded";
import { deviceLanguage } from "./lib/api/environment";
import { failureOf } from "./lib/api/failure";
import type { Host } from "./lib/api/host";
import { dictionaries } from "./lib/i18n/dictionaries.svelte";
import { spokenFor } from "./lib/i18n/language";

const target = document.getElementById("app") as HTMLElement;

/** Inside the panel's iframe Home Assistant's own connection serves; anywhere else the app signs in itself. */
async function findHost(): Promise<Host> {
  const bridge = findBridge();
  if (bridge) return embeddedHost(bridge);
  // Hardly anybody chose another language than the device's.
  void dictionaries.load(spokenFor(deviceLanguage()));
  const { standaloneHost } = await import("./lib/api/standalone");
  return standaloneHost();
}

async function start(): Promise<void> {
  let app: object | undefined;
  try {
    const host = await findHost();
    app = mount(App, { target, props: { host } });
    register();
    await host.arrival;
  } catch (error) {
    if (app) await unmount(app);
    const again = () => {
      window.removeEventListener("online", again);
      void unmount(welcome).then(start);
    };
    const welcome = mount(Welcome, { target, props: { failure: failureOf(error), onretry: again } });
    window.addEventListener("online", again);
  }
}

/** Only the app on its own keeps a copy of itself; over plain http there is nothing to keep it in. */
function register(): void {
  if (window.parent !== window || !("serviceWorker" in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register("./sw.js", { scope: "./" }).catch(() => {});
}

void start();
