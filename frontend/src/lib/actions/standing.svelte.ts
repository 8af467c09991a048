import { fieldsOf } from "../api/reference";
import type { App } from "../state/app.svelte";
import type { Expected, Item } from "./overlay";
import type { Aspect, Deed, Writes } from "./writes.svelte";

/** How a person stands to a title: watchlist, favourites, rating. An episode can be rated too. */
export class Standing {
  #app: App;
  #writes: Writes;

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  async setOnWatchlist(item: Item, on: boolean): Promise<void> {
    const said = this.#app.words.t(on ? "toast.wished" : "toast.unwished");
    await this.#run(item, on ? "add_to_watchlist" : "remove_from_watchlist", "watchlist", { onWatchlist: on }, { onWatchlist: !on }, said);
  }

  async setFavorite(item: Item, on: boolean): Promise<void> {
    const said = this.#app.words.t(on ? "toast.favorite" : "toast.unfavorite");
    await this.#run(item, on ? "add_favorite" : "remove_favorite", "favorite", { favorite: on }, { favorite: !on }, said);
  }

  /** From 1 to 10; null takes the rating back. */
  async rate(item: Item, rating: number | null): Promise<void> {
    const { t } = this.#app.words;
    const said = rating === null ? t("toast.unrated") : t("toast.rated", { rating });
    const before = { ownRating: item.own_rating ?? null };
    const fields = rating === null ? {} : { rating };
    await this.#run(item, rating === null ? "unrate" : "rate", "rating", { ownRating: rating }, before, said, fields);
  }

  async #run(
    item: Item,
    command: Deed["command"],
    aspect: Aspect,
    after: Expected,
    before: Expected,
    said: string,
    fields: object = {},
  ): Promise<void> {
    const changes = new Map([[item.ref, { after, before }]]);
    await this.#writes.run({ command, fields: { ...fieldsOf(item.ref), ...fields }, aspect, changes, said });
  }
}
