import {
  type Auth,
  type AuthData,
  createConnection,
  ERR_HASS_HOST_REQUIRED,
  ERR_INVALID_AUTH,
  getAuth,
} from "home-assistant-js-websocket";
import type { Connection } from "./bridge";
import { deviceZone, type Environment, firstWeekdayFor, hour12For } from "./environment";
import { Failure } from "./failure";
import type { Host } from "./host";

const TOKENS = "trakt_panel_tokens";
const RETURN_TO = "trakt_panel_return_to";

function loadTokens(): Promise<AuthData | undefined> {
  const text = localStorage.getItem(TOKENS);
  return Promise.resolve(text ? (JSON.parse(text) as AuthData) : undefined);
}

function saveTokens(tokens: AuthData | null): void {
  if (tokens) localStorage.setItem(TOKENS, JSON.stringify(tokens));
  else localStorage.removeItem(TOKENS);
}

/** Signs in (leaving for Home Assistant's own page where nobody has yet) and connects. */
export async function standaloneHost(): Promise<Host> {
  const auth = await signIn();
  const connection = (await connect(auth)) as unknown as Connection;
  const server = await connection.sendMessagePromise<{ time_zone: string }>({ type: "get_config" });
  return ownHost(auth, connection, server.time_zone);
}

async function signIn(): Promise<Auth> {
  const fresh = !new URLSearchParams(location.search).has("auth_callback");
  if (fresh) sessionStorage.setItem(RETURN_TO, location.hash);
  try {
    const auth = await getAuth({ hassUrl: location.origin, limitHassInstance: true, loadTokens, saveTokens });
    history.replaceState(null, "", location.pathname + (sessionStorage.getItem(RETURN_TO) ?? ""));
    return auth;
  } catch (error) {
    throw refusal(error);
  }
}

async function connect(auth: Auth) {
  try {
    return await createConnection({ auth });
  } catch (error) {
    if (error === ERR_INVALID_AUTH) saveTokens(null);
    throw refusal(error);
  }
}

const refusal = (error: unknown) =>
  new Failure(error === ERR_INVALID_AUTH || error === ERR_HASS_HOST_REQUIRED ? "signed_out" : "no_connection");

function ownHost(auth: Auth, connection: Connection, serverTimeZone: string): Host {
  const environment: Environment = {
    language: navigator.language,
    timeZone: deviceZone(),
    serverTimeZone,
    firstWeekday: firstWeekdayFor(navigator.language),
    hour12: hour12For(undefined),
    dark: null,
    narrow: false,
    insets: null,
  };
  return {
    embedded: false,
    pullIsTaken: false,
    connection,
    environment: () => environment,
    path: () => decodeURI(location.hash.slice(1)),
    listen: (listener) => {
      window.addEventListener("popstate", listener);
      return () => window.removeEventListener("popstate", listener);
    },
    navigate: (path, replace) => history[replace ? "replaceState" : "pushState"](null, "", `#${path}`),
    toggleMenu: () => {},
    open: (url) => void (url.startsWith("/") ? location.assign(url) : window.open(url, "_blank", "noopener")),
    haptic: () => {},
    signOut: () => auth.revoke().finally(() => saveTokens(null)),
  };
}
