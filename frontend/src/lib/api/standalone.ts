import {
  type Auth,
  type AuthData,
  createConnection,
  ERR_HASS_HOST_REQUIRED,
  ERR_INVALID_AUTH,
  getAuth,
} from "home-assistant-js-websocket";
import type { Connection } from "./bridge";
import { deviceLanguage, deviceZone, type Environment, firstWeekdayFor, hour12For } from "./environment";
import { Failure } from "./failure";
import type { Host } from "./host";
import { KeptViews } from "./keptViews";
import { insist, LateConnection } from "./lateConnection";

const TOKENS = "trakt_panel_tokens";
const ZONE = "trakt_panel_server_zone";
/** What the first page does not need is asked for when it stands. */
const CALM = 1_500;
const RETURN_TO = "trakt_panel_return_to";

function loadTokens(): Promise<AuthData | undefined> {
  const text = localStorage.getItem(TOKENS);
  return Promise.resolve(text ? (JSON.parse(text) as AuthData) : undefined);
}

function saveTokens(tokens: AuthData | null): void {
  if (tokens) localStorage.setItem(TOKENS, JSON.stringify(tokens));
  else localStorage.removeItem(TOKENS);
}

/** Signs in (leaving for Home Assistant's own page where nobody has yet); connects while the app is put together. */
export async function standaloneHost(): Promise<Host> {
  const views = new KeptViews();
  const arriving = isArriving();
  const auth = await signIn();
  // Whoever signs in anew may be somebody else.
  await (arriving ? views.forget() : views.load());
  const arrival = views.any ? insist(() => connect(auth)) : connect(auth);
  return ownHost(auth, arrival, views);
}

/** Whether Home Assistant's sign-in page has just sent the person back. */
const isArriving = () => new URLSearchParams(location.search).has("auth_callback");

async function signIn(): Promise<Auth> {
  if (!isArriving()) sessionStorage.setItem(RETURN_TO, location.hash);
  try {
    const auth = await getAuth({ hassUrl: location.origin, limitHassInstance: true, loadTokens, saveTokens });
    history.replaceState(null, "", location.pathname + (sessionStorage.getItem(RETURN_TO) ?? ""));
    return auth;
  } catch (error) {
    throw refusal(error);
  }
}

async function connect(auth: Auth): Promise<Connection> {
  try {
    return (await createConnection({ auth })) as unknown as Connection;
  } catch (error) {
    if (error === ERR_INVALID_AUTH) saveTokens(null);
    throw refusal(error);
  }
}

const refusal = (error: unknown) =>
  new Failure(error === ERR_INVALID_AUTH || error === ERR_HASS_HOST_REQUIRED ? "signed_out" : "no_connection");

function ownHost(auth: Auth, arrival: Promise<Connection>, views: KeptViews): Host {
  const connection = new LateConnection(arrival);
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  let environment: Environment = {
    language: deviceLanguage(),
    timeZone: deviceZone(),
    serverTimeZone: localStorage.getItem(ZONE) ?? deviceZone(),
    firstWeekday: firstWeekdayFor(deviceLanguage()),
    hour12: hour12For(undefined),
    dark: null,
    narrow: false,
    insets: null,
  };
  window.addEventListener("popstate", tell);
  setTimeout(() => {
    const learn = (serverTimeZone: string) => {
      environment = { ...environment, serverTimeZone };
      tell();
    };
    void serverZone(connection).then(learn, () => {});
  }, CALM);
  return {
    embedded: false,
    pullIsTaken: false,
    connection,
    arrival,
    environment: () => environment,
    path: () => decodeURI(location.hash.slice(1)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (path, replace) => history[replace ? "replaceState" : "pushState"](null, "", `#${path}`),
    toggleMenu: () => {},
    open: (url) => void (url.startsWith("/") ? location.assign(url) : window.open(url, "_blank", "noopener")),
    haptic: () => {},
    views,
    signOut: () => auth.revoke().finally(() => Promise.all([saveTokens(null), views.forget()])).then(() => {}),
  };
}

/** Home Assistant's own zone, remembered for a start without it. */
async function serverZone(connection: Connection): Promise<string> {
  const { time_zone } = await connection.sendMessagePromise<{ time_zone: string }>({ type: "get_config" });
  localStorage.setItem(ZONE, time_zone);
  return time_zone;
}
