import { untrack } from "svelte";
import { windows } from "./windows.svelte";

export interface Toast {
  readonly tone: "done" | "plain" | "failed";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays until it is answered or another takes its place. */
  readonly lasting?: boolean;
}

const SECONDS = { done: 6, plain: 3, failed: 6 } as const;

/** The one toast on screen; a new one takes the place of the old one. */
export class Toasts {
  current: (Toast & { readonly id: number }) | null = $state.raw(null);
  #id = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(toast: Toast): void {
    this.current = { ...toast, id: ++this.#id };
    this.resume();
  }

  /** Says the same thing in other words, in place and without beginning anew. */
  rephrase(text: string): void {
    if (this.current) this.current = { ...this.current, text };
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }

  /** A toast under a pointer or with the focus stays. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  resume(): void {
    clearTimeout(this.#timer);
    if (!this.current || this.current.lasting || untrack(() => windows.count)) return;
    this.#timer = setTimeout(() => this.dismiss(), SECONDS[this.current.tone] * 1000);
  }
}
