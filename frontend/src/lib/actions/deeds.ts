import type { App } from "../state/app.svelte";
import { Journal } from "./journal.svelte";
import { Lists } from "./lists.svelte";
import { Shows } from "./shows.svelte";
import { Spans } from "./spans.svelte";
import { Standing } from "./standing.svelte";
import type { Writes } from "./writes.svelte";

/** All that a person does beside ticking off what aired: it comes with the first page or menu that offers it. */
export class Deeds {
  readonly spans: Spans;
  readonly standing: Standing;
  readonly lists: Lists;
  readonly journal: Journal;
  readonly shows: Shows;

  constructor(app: App, writes: Writes) {
    this.spans = new Spans(app, writes);
    this.standing = new Standing(app, writes);
    this.lists = new Lists(app, writes);
    this.journal = new Journal(app, writes);
    this.shows = new Shows(app, writes);
  }
}
