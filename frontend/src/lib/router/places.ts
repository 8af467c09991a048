const KEY = "trakt_panel_places";
const MOST = 40;

type Heights = Readonly<Record<string, number>>;

/** How far down each page a person was, so that coming back to it finds them there; kept across a reload. */
export class Places {
  remember(path: string, y: number): void {
    const { [path]: _, ...others } = load();
    const kept = Object.entries(others).slice(1 - MOST);
    save(Object.fromEntries([...kept, [path, Math.round(y)]]));
  }

  /** Pixels below the top; 0 for a page that was never left. */
  recall(path: string): number {
    return load()[path] ?? 0;
  }

  /** The page begins at its top the next time. */
  forget(path: string): void {
    const { [path]: _, ...others } = load();
    save(others);
  }
}

function load(): Heights {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? "{}") ?? {}) as Heights;
  } catch {
    return {};
  }
}

function save(heights: Heights): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(heights));
  } catch {
    // Full or refused: pages then begin at their top.
  }
}
