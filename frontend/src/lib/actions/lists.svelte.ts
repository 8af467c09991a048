import { SvelteSet } from "svelte/reactivity";
import { fieldsOf } from "../api/reference";
import type { Listed, OwnList } from "../api/messages";
import type { App } from "../state/app.svelte";
import { inOrder, type ListChange, withChanges } from "./listOverlay";
import { keyOf } from "./overlay";
import type { Deed, Writes } from "./writes.svelte";

type Named = Pick<OwnList, "list" | "name">;
export type Privacy = "private" | "link" | "friends" | "public";

/** What a person says of a list. */
export interface ListFace {
  readonly name: string;
  readonly description: string;
  readonly privacy: Privacy;
}

type Command = Extract<Deed["command"], `${string}_list` | "reorder_lists">;

/** A person's own lists: made, changed, put in order and deleted, and what is put on them or taken off. */
export class Lists {
  #app: App;
  #writes: Writes;
  /** What was taken off, before the list without it is here. */
  #removed = new SvelteSet<string>();
  /** What was done to lists, until they are here as it left them; the earliest first. */
  #expected: readonly { readonly deed: object; readonly change: ListChange }[] = $state.raw([]);
  readonly #changes = $derived(this.#expected.map(({ change }) => change));

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  isRemoved(list: string, ref: string): boolean {
    return this.#removed.has(`${list} ${keyOf(ref)}`);
  }

  /** The lists as the person expects them after their taps. */
  seen(lists: readonly OwnList[]): readonly OwnList[] {
    return withChanges(lists, this.#changes);
  }

  /** What is on a list, likewise. */
  seenOn(list: string, listed: readonly Listed[]): readonly Listed[] {
    return inOrder(list, listed, this.#changes).filter(({ title }) => !this.isRemoved(list, title.ref));
  }

  async add(list: Named, ref: string): Promise<void> {
    const said = this.#app.words.t("toast.listed", { list: list.name });
    await this.#run("add_to_list", { list: list.list, ...fieldsOf(ref) }, said, { show: (done) => this.#mark(list.list, ref, !done) });
  }

  async remove(list: Named, ref: string): Promise<void> {
    const said = this.#app.words.t("toast.unlisted", { list: list.name });
    await this.#run("remove_from_list", { list: list.list, ...fieldsOf(ref) }, said, { show: (done) => this.#mark(list.list, ref, done) });
  }

  async create({ description, ...face }: ListFace): Promise<void> {
    const fields = { ...face, ...(description && { description }) };
    await this.#run("create_list", fields, this.#app.words.t("toast.list_created", { list: face.name }));
  }

  async change({ list, name, description = "", privacy }: OwnList, face: ListFace): Promise<void> {
    const before: ListChange = { kind: "face", list, face: { name, description, privacy } };
    await this.#expecting("change_list", { list, ...face }, "toast.list_changed", { kind: "face", list, face }, before);
  }

  async delete({ list, name }: Named): Promise<void> {
    const said = this.#app.words.t("toast.list_deleted", { list: name });
    const { show, settled } = this.#overlay({ kind: "gone", list });
    await this.#run("delete_list", { list }, said, { show, settled });
  }

  /** Lets lists, given as they stand and as they are to stand, take each other's places. */
  async reorder(before: readonly string[], lists: readonly string[]): Promise<void> {
    await this.#expecting("reorder_lists", { lists }, "toast.reordered", { kind: "order", lists }, { kind: "order", lists: before });
  }

  /** The same for the entries of one list. */
  async reorderOn(list: string, before: readonly string[], entries: readonly string[]): Promise<void> {
    const after: ListChange = { kind: "entries", list, entries };
    await this.#expecting("reorder_list", { list, entries }, "toast.reordered", after, { ...after, entries: before });
  }

  async #expecting(
    command: Command,
    fields: object,
    said: "toast.list_changed" | "toast.reordered",
    after: ListChange,
    before: ListChange,
  ): Promise<void> {
    await this.#run(command, fields, this.#app.words.t(said), this.#overlay(after, before));
  }

  async #run(command: Command | "add_to_list" | "remove_from_list", fields: object, said: string, shown: Pick<Deed, "show" | "settled"> = {}): Promise<void> {
    await this.#writes.run({ command, fields, aspect: "lists", changes: new Map(), said, ...shown });
  }

  #overlay(after: ListChange, before?: ListChange): Required<Pick<Deed, "show" | "settled">> {
    const deed = {};
    return {
      show: (done) => this.#expect(deed, done ? after : before),
      settled: (done) => void this.#renew(deed, done ? after : before),
    };
  }

  #expect(deed: object, change: ListChange | undefined): void {
    const others = this.#expected.filter((one) => one.deed !== deed);
    this.#expected = change ? [...others, { deed, change }] : others;
  }

  /** Forgets what is expected once the lists are here as it left them. */
  async #renew(deed: object, stands: ListChange | undefined): Promise<void> {
    const { queries, account } = this.#app;
    await queries.invalidateQueries({ queryKey: [account?.entry_id, "lists"] });
    this.#expected = this.#expected.filter((one) => one.deed !== deed || one.change !== stands);
  }

  #mark(list: string, ref: string, removed: boolean): void {
    this.#removed[removed ? "add" : "delete"](`${list} ${keyOf(ref)}`);
  }
}
