import type { QueryClient } from "@tanstack/svelte-query";
import { getContext, setContext } from "svelte";
import { Marks } from "../actions/marks.svelte";
import { QuickMenuState } from "../actions/quickmenu.svelte";
import { Spans } from "../actions/spans.svelte";
import { Standing } from "../actions/standing.svelte";
import { Writes } from "../actions/writes.svelte";
import type { Environment } from "../api/environment";
import type { Host } from "../api/host";
import type { AccountInfo } from "../api/messages";
import { DirectRoute } from "../api/pictures";
import { Words } from "../i18n/words.svelte";
import { Live } from "../queries/live.svelte";
import { Router } from "../router/router.svelte";
import { Toasts } from "../ui/toasts.svelte";
import { Choices } from "./choices.svelte";
import { Now } from "./now.svelte";

const APP = Symbol("app");

/** Everything that outlives a page: one per mounted app, handed down as context. */
export class App {
  readonly host: Host;
  readonly queries: QueryClient;
  readonly choices = new Choices();
  readonly now = new Now();
  readonly toasts = new Toasts();
  readonly direct = new DirectRoute();
  readonly menu = new QuickMenuState();
  readonly words: Words;
  readonly router: Router;
  readonly live: Live;
  readonly marks: Marks;
  readonly spans: Spans;
  readonly standing: Standing;
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
    const writes = new Writes(this);
    this.marks = new Marks(this, writes);
    this.spans = new Spans(this, writes);
    this.standing = new Standing(this, writes);
  }

  get environment(): Environment {
    return this.#environment;
  }

  /** Follows the host until the answered function is called. */
  start(): () => void {
    const stops = [
      this.host.listen(() => (this.#environment = this.host.environment())),
      this.router.start(),
      this.now.start(),
    ];
    return () => stops.forEach((stop) => stop());
  }
}

export const provideApp = (app: App): App => setContext(APP, app);
export const useApp = (): App => getContext<App>(APP);
