import type { Airing } from "../api/messages";

/** What the quick menu is open for, and where it was asked for. */
export interface Asked {
  readonly airing: Airing;
  readonly anchor: DOMRect;
}

/** Any page asks for the quick menu here; the app shows the one there is. */
export class QuickMenuState {
  asked: Asked | null = $state.raw(null);

  open(airing: Airing, anchor: DOMRect): void {
    this.asked = { airing, anchor };
  }

  close(): void {
    this.asked = null;
  }
}
