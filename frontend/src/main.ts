import "./styles/tokens.css";
import "./styles/base.css";
import { mount, unmount } from "svelte";
import App from "./App.svelte";
import Welcome from "./Welcome.svelte";
import { embeddedHost, findBridge } from "./lib/api/embedded";
import { failureOf } from "./lib/api/failure";
import type { Host } from "./lib/api/host";

const target = document.getElementById("app") as HTMLElement;

/** Inside the panel's iframe Home Assistant's own connection serves; anywhere else the app signs in itself. */
async function findHost(): Promise<Host> {
  const bridge = findBridge();
  if (bridge) return embeddedHost(bridge);
  const { standaloneHost } = await import("./lib/api/standalone");
  return standaloneHost();
}

async function start(): Promise<void> {
  try {
    mount(App, { target, props: { host: await findHost() } });
    register();
  } catch (error) {
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
