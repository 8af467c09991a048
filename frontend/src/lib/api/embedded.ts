import type { Bridge, BridgedFrame } from "./bridge";
import { type Environment, firstWeekdayOf, hour12Of, zoneOf } from "./environment";
import type { Host } from "./host";

/** The bridge of the panel element whose iframe this page is, if it is one. */
export function findBridge(): Bridge | null {
  try {
    return (window.frameElement as BridgedFrame | null)?.traktPanel ?? null;
  } catch {
    return null;
  }
}

export function embeddedHost(bridge: Bridge): Host {
  return {
    embedded: true,
    pullIsTaken: bridge.companion(),
    connection: bridge.hass().connection,
    environment: () => environmentOf(bridge),
    path: () => bridge.path(),
    listen: (listener) => bridge.listen(listener),
    navigate: (path, replace) => bridge.navigate(path, replace),
    toggleMenu: () => bridge.toggleMenu(),
    open: (url) => bridge.open(url),
    haptic: (kind) => bridge.haptic(kind),
  };
}

function environmentOf(bridge: Bridge): Environment {
  const { locale, language, config, themes } = bridge.hass();
  const spoken = locale.language || language;
  return {
    language: spoken,
    timeZone: zoneOf(locale, config.time_zone),
    serverTimeZone: config.time_zone,
    firstWeekday: firstWeekdayOf(locale.first_weekday, spoken),
    hour12: hour12Of(locale.time_format, spoken),
    dark: themes.darkMode,
    narrow: bridge.narrow(),
    insets: bridge.insets(),
  };
}
