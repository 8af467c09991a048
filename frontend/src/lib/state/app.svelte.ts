import type { QueryClient } from "@tanstack/svelte-query";
import { getContext, setContext } from "svelte";
import type { Deeds } from "../actions/deeds";
import { Marks } from "../actions/marks.svelte";
import { QuickMenuState } from "../actions/quickmenu.svelte";
import { Writes } from "../actions/writes.svelte";
import type { Environment } from "../api/environment";
import type { Host } from "../api/host";
import type { AccountInfo } from "../api/messages";
import { type Route, routesTo, type Source } from "../api/pictures";
import { Reach } from "../api/reach.svelte";
import { episodeCode, type Numbered } from "../i18n/episode";
import { Words } from "../i18n/words.svelte";
import { Live } from "../queries/live.svelte";
import { Router } from "../router/router.svelte";
import { addIcons } from "../ui/icons";
import { Toasts } from "../ui/toasts.svelte";
import { Choices } from "./choices.svelte";
import { Now } from "./now.svelte";

const APP = Symbol("app");

/** Everything that outlives a page: one per mounted app, handed down as context. */
export class App {
  readonly host: Host;
  readonly queries: QueryClient;
  readonly choices = new Choices(() => this.account);
  readonly now = new Now();
  readonly toasts = new Toasts();
  readonly reach = new Reach();
  readonly menu = new QuickMenuState();
  readonly words: Words;
  readonly router: Router;
  readonly live: Live;
  readonly marks: Marks;
  readonly #writes: Writes;
  #deeds: Deeds | null = $state.raw(null);
  #environment: Environment = $state.raw() as Environment;
  /** The account whose views are shown. */
  account: AccountInfo | null = $state.raw(null);

  constructor(host: Host, queries: QueryClient) {
    this.host = host;
    this.queries = queries;
    this.#environment = host.environment();
    this.words = new Words(
      () => this.choices.language.current,
      () => this.#environment.language,
    );
    this.router = new Router(host);
    this.live = new Live(host.connection, queries);
    this.#writes = new Writes(this);
    this.marks = new Marks(this, this.#writes);
  }

  /** What pages beyond the first one do, and what is drawn on them; they are not shown before. */
  async equip(): Promise<void> {
    const [{ Deeds }, { MORE }] = await Promise.all([import("../actions/deeds"), import("../ui/moreIcons"), this.words.loadWhole()]);
    addIcons(MORE);
    this.#deeds ??= new Deeds(this, this.#writes);
  }

  get equipped(): boolean {
    return this.#deeds !== null;
  }
  get spans(): Deeds["spans"] {
    return this.#known.spans;
  }
  get standing(): Deeds["standing"] {
    return this.#known.standing;
  }
  get lists(): Deeds["lists"] {
    return this.#known.lists;
  }
  get journal(): Deeds["journal"] {
    return this.#known.journal;
  }
  get shows(): Deeds["shows"] {
    return this.#known.shows;
  }

  get #known(): Deeds {
    if (!this.#deeds) throw new Error("A page that does more is shown before its deeds are here");
    return this.#deeds;
  }

  get environment(): Environment {
    return this.#environment;
  }

  /** The ways to TMDB's pictures in the order to try them. */
  get imageRoutes(): readonly Route[] {
    return this.#routes(this.reach.isOpen("direct"));
  }

  /** The ways that were tried in vain, where no way is left to TMDB's pictures. */
  get closedRoutes(): readonly Route[] | null {
    const routes = this.#routes(true);
    return routes.every((route) => this.reach.closed.includes(route)) ? routes : null;
  }

  /** What one picture tells of its way, unless nothing could come by any. */
  learn(source: Source, loaded: boolean): void {
    if (loaded || (this.live.connected && navigator.onLine)) this.reach.learn(source, loaded);
  }

  #routes(direct: boolean): readonly Route[] {
    return routesTo(this.account?.images ?? "proxy", this.choices.images.current, direct);
  }

  /** An episode's number as the person has it; null for a movie. */
  code(episode: Numbered): string | null {
    return episodeCode(episode, this.words.spoken, this.choices.numbering.current);
  }

  /** Sends for the account that is shown what an earlier visit could not. */
  resumeWrites(): void {
    if (!this.host.embedded) this.#writes.resume();
  }

  /** Follows the host until the answered function is called. */
  start(): () => void {
    const stops = [
      this.host.listen(() => (this.#environment = this.host.environment())),
      this.router.start(),
      this.now.start(),
      this.host.views?.follow(this.queries),
    ];
    return () => stops.forEach((stop) => stop?.());
  }
}

export const provideApp = (app: App): App => setContext(APP, app);
export const useApp = (): App => getContext<App>(APP);
