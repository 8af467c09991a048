/** What Home Assistant's frontend and the app agree on. Types only: panel.ts and the app share no code. */

export interface Connection {
  readonly connected: boolean;
  sendMessagePromise<Answer>(message: Message): Promise<Answer>;
  subscribeMessage<Event>(listener: (event: Event) => void, message: Message): Promise<() => unknown>;
  addEventListener(kind: "ready" | "disconnected", listener: () => void): void;
  removeEventListener(kind: "ready" | "disconnected", listener: () => void): void;
}

export type Message = { type: string; [field: string]: unknown };

/** The part of Home Assistant's frontend state that the app reads. */
export interface Hass {
  readonly connection: Connection;
  readonly language: string;
  readonly locale: Profile;
  readonly config: { readonly time_zone: string };
  readonly themes: { readonly darkMode: boolean };
}

/** A person's choices in their Home Assistant profile. */
export interface Profile {
  readonly language: string;
  readonly time_zone: "local" | "server";
  readonly time_format: "language" | "system" | "12" | "24";
  readonly first_weekday: "language" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
}

/** CSS lengths that Home Assistant leaves to the panel. */
export interface Insets {
  readonly top: string;
  readonly right: string;
  readonly bottom: string;
  readonly left: string;
}

export type Haptic = "success" | "warning" | "failure" | "light" | "medium" | "selection";

/** Handed over by <trakt-panel> as a property of the iframe that the app runs in. */
export interface Bridge {
  hass(): Hass;
  narrow(): boolean;
  insets(): Insets;
  /** The part of the route behind the panel's own address, with its leading slash. */
  path(): string;
  /** Whether a companion app's own pull gesture reloads everything. */
  companion(): boolean;
  /** Calls the listener after any of the above changed; answers how to stop. */
  listen(listener: () => void): () => void;
  navigate(path: string, replace: boolean): void;
  toggleMenu(): void;
  /** Leaves the panel for another page of Home Assistant, or opens another site in a new window. */
  open(url: string): void;
  haptic(kind: Haptic): void;
}

export interface BridgedFrame extends HTMLIFrameElement {
  traktPanel?: Bridge;
}
