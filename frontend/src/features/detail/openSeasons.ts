const KEY = "trakt_panel_open_seasons";
const MOST = 30;

type Open = [ref: string, seasons: number[]][];

/** The seasons that are unfolded on a show's page; null where the person has not touched them. */
export function recallSeasons(ref: string): Set<number> | null {
  const found = load().find(([known]) => known === ref);
  return found ? new Set(found[1]) : null;
}

export function rememberSeasons(ref: string, seasons: ReadonlySet<number>): void {
  const others = load().filter(([known]) => known !== ref);
  sessionStorage.setItem(KEY, JSON.stringify([...others, [ref, [...seasons]]].slice(-MOST)));
}

function load(): Open {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as Open;
  } catch {
    return [];
  }
}
