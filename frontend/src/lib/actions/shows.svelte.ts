import { SvelteSet } from "svelte/reactivity";
import { type Settlings, write } from "../api/commands";
import { failureOf } from "../api/failure";
import type { Details, HidingPlace } from "../api/messages";
import { fieldsOf, idsOf } from "../api/reference";
import type { App } from "../state/app.svelte";
import { keyOf } from "./overlay";
import type { Deed, Writes } from "./writes.svelte";

type Said = "toast.dropped" | "toast.restored" | "toast.rewatch" | `toast.${"hidden" | "shown"}_${HidingPlace}`;

/** What a person decides for a single title: to drop it or take it up again, where to hide it, to begin it anew, when it airs for them, whether specials count. */
export class Shows {
  #app: App;
  #writes: Writes;
  /** What is recommended no more, before the recommendations without it are here. */
  #unrecommended = new SvelteSet<string>();

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  isRecommended(ref: string): boolean {
    return !this.#unrecommended.has(keyOf(ref));
  }

  async drop(ref: string): Promise<void> {
    await this.#run("drop", ref, "toast.dropped");
  }

  async restore(ref: string): Promise<void> {
    await this.#run("restore", ref, "toast.restored");
  }

  async hide(ref: string, place: HidingPlace): Promise<void> {
    await this.#run("hide", ref, `toast.hidden_${place}`, { place }, this.#shown(place, ref, true));
  }

  async unhide(ref: string, place: HidingPlace): Promise<void> {
    await this.#run("unhide", ref, `toast.shown_${place}`, { place }, this.#shown(place, ref, false));
  }

  async rewatch(ref: string): Promise<void> {
    await this.#run("start_rewatch", ref, "toast.rewatch");
  }

  /** Minutes later than its service says; earlier below zero. */
  async setOffset(ref: string, minutes: number): Promise<void> {
    await this.#choose("set_offset", ref, { minutes }, { offset_minutes: minutes });
  }

  async setSpecials(ref: string, specials: boolean): Promise<void> {
    await this.#choose("set_specials", ref, { specials }, { specials });
  }

  async #run(command: Deed["command"], ref: string, said: Said, more: object = {}, shown: Pick<Deed, "show" | "settled"> = {}): Promise<void> {
    const fields = { ...fieldsOf(ref), ...more };
    await this.#writes.run({ command, fields, aspect: "watched", changes: new Map(), said: this.#app.words.t(said), ...shown });
  }

  #shown(place: HidingPlace, ref: string, hides: boolean): Pick<Deed, "show" | "settled"> {
    if (place !== "recommendations") return {};
    return {
      show: (done) => this.#unrecommended[done === hides ? "add" : "delete"](keyOf(ref)),
      settled: () => void this.#renew(ref),
    };
  }

  /** From then on the recommendations themselves say it. */
  async #renew(ref: string): Promise<void> {
    const { queries, account } = this.#app;
    await queries.invalidateQueries({ queryKey: [account?.entry_id, "discover", { list: "recommended" }], refetchType: "all" });
    this.#unrecommended.delete(keyOf(ref));
  }

  /** Seen at once; nobody else is told, so that there is nothing to undo. */
  async #choose(command: Settlings, ref: string, fields: object, chosen: Partial<Details>): Promise<void> {
    const { queries, host, account, toasts, words } = this.#app;
    const key = [account?.entry_id, "details"];
    queries.setQueriesData<Details>({ queryKey: key }, (details) => (details?.card?.ref === ref ? { ...details, ...chosen } : details));
    try {
      await write(host.connection, command, { entry_id: account?.entry_id, media: "show", ids: idsOf(ref), ...fields });
    } catch (error) {
      toasts.show({ tone: "failed", text: words.error(failureOf(error)) });
      void queries.invalidateQueries({ queryKey: key });
    }
  }
}
