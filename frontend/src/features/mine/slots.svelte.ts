import { untrack } from "svelte";
import type { UpNextShow } from "../../lib/api/messages";
import type { App } from "../../lib/state/app.svelte";
import { arrange } from "./arrange";

/** How long a row whose mark was taken back waits for the data to say so too. */
const PATIENCE = 4_000;

interface Hold {
  readonly row: UpNextShow;
  /** The toast that offers to take the mark back. */
  readonly toast: number | undefined;
}

/** The rows of continue watching: one that was ticked stays until its toast has gone, then advances where it is. */
export class Slots {
  #app: App;
  #holds: ReadonlyMap<string, Hold> = $state.raw(new Map());
  #order = "";
  rows: readonly UpNextShow[] = $state.raw([]);

  constructor(app: App) {
    this.#app = app;
  }

  /** Follows the data, the marks and the toasts; called from an effect. Another order begins anew. */
  follow(shows: readonly UpNextShow[], order: string): void {
    const rows = order === this.#order ? untrack(() => this.rows) : [];
    this.#order = order;
    for (const [ref, hold] of this.#holds) this.#review(ref, hold, shows);
    const held = new Map([...this.#holds].map(([ref, hold]) => [ref, hold.row]));
    const arranged = arrange(rows, shows, held);
    for (const row of arranged) this.#hold(row);
    this.rows = arranged;
  }

  /** The next data may put the rows in another order. */
  loosen(): void {
    this.#order = "";
  }

  #hold(row: UpNextShow): void {
    const seen = this.#seen(row);
    if (seen === row || !seen.episode.watched || this.#holds.has(row.show.ref)) return;
    this.#put(row.show.ref, { row: seen, toast: untrack(() => this.#app.toasts.current?.id) });
  }

  #review(ref: string, hold: Hold, shows: readonly UpNextShow[]): void {
    const row = this.#seen(hold.row);
    if (row !== hold.row) return this.#keep(ref, { ...hold, row });
    if (hold.toast !== undefined && this.#app.toasts.current?.id === hold.toast) return;
    const isBack = shows.find(({ show }) => show.ref === ref)?.episode.ref === row.episode.ref;
    if (row.episode.watched || isBack) this.#put(ref, null);
  }

  #keep(ref: string, hold: Hold): void {
    const { watched, pending } = this.#holds.get(ref)?.row.episode ?? {};
    const { episode } = hold.row;
    if (episode.watched === watched && episode.pending === pending) return;
    this.#put(ref, hold);
    if (!episode.watched) setTimeout(() => this.#giveUp(ref), PATIENCE);
  }

  #giveUp(ref: string): void {
    if (!this.#holds.get(ref)?.row.episode.watched) this.#put(ref, null);
  }

  #put(ref: string, hold: Hold | null): void {
    const others = [...untrack(() => this.#holds)].filter(([held]) => held !== ref);
    this.#holds = new Map(hold ? [...others, [ref, hold]] : others);
  }

  /** The row as the person expects it after their taps; the same one where nothing is expected. */
  #seen(row: UpNextShow): UpNextShow {
    const episode = this.#app.marks.seen(row.episode);
    return episode === row.episode ? row : { ...row, episode };
  }
}
