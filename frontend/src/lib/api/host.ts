import type { Connection, Haptic } from "./bridge";
import type { Environment } from "./environment";
import type { KeptViews } from "./keptViews";

/** Where the app runs: inside Home Assistant, or on its own. The rest of the app knows no difference. */
export interface Host {
  readonly embedded: boolean;
  /** Whether pulling down belongs to somebody else (a companion app). */
  readonly pullIsTaken: boolean;
  readonly connection: Connection;
  /** Fails where nobody answers and there is nothing to show without. */
  readonly arrival?: Promise<unknown>;
  environment(): Environment;
  path(): string;
  /** Calls the listener after the environment or the path changed; answers how to stop. */
  listen(listener: () => void): () => void;
  navigate(path: string, replace: boolean): void;
  toggleMenu(): void;
  open(url: string): void;
  haptic(kind: Haptic): void;
  /** What was seen last; absent where the device may belong to several people. */
  readonly views?: KeptViews;
  /** Forgets this device's sign-in; absent where Home Assistant signs in. */
  signOut?(): Promise<void>;
}
