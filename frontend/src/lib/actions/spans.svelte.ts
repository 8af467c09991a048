import { read, type Writes as Command, write } from "../api/commands";
import { failureOf } from "../api/failure";
import { intentId } from "../api/intent";
import type { EpisodeCard, Preview, Receipt, Season } from "../api/messages";
import { idsOf } from "../api/reference";
import { hasAired } from "../i18n/clock";
import type { App } from "../state/app.svelte";
import type { WatchedAt } from "./marks.svelte";
import { keyOf, watchedNow } from "./overlay";
import type { Writes } from "./writes.svelte";

/** Several episodes of one show at once. */
export interface Span {
  readonly kind: "season" | "show" | "up_to_here";
  /** The show's reference. */
  readonly ref: string;
  readonly title: string;
  /** Of a season, and of the episode that "up to here" ends with. */
  readonly season?: number;
  readonly episode?: number;
}

/** What a span waits to be told: whether to go on, knowing how many plays it is about. */
export interface Question {
  readonly span: Span;
  readonly does: "mark" | "unmark";
  readonly preview: Preview;
}

/** Marks seasons, shows and everything up to an episode, and takes them back; says how many first. */
export class Spans {
  #app: App;
  #writes: Writes;
  #asking = 0;
  question: Question | null = $state.raw(null);
  /** Whether a count is on its way. */
  counting = $state.raw(false);

  constructor(app: App, writes: Writes) {
    this.#app = app;
    this.#writes = writes;
  }

  async mark(span: Span): Promise<void> {
    const { host, account, toasts, words } = this.#app;
    const fields = { entry_id: account?.entry_id, language: words.content, ...fieldsOfSpan(span) };
    const preview = await this.#count(() => read(host.connection, "preview", fields));
    if (!preview) return;
    if (preview.plays === 0) toasts.show({ tone: "plain", text: words.t("span.nothing") });
    else this.question = { span, does: "mark", preview };
  }

  /** The server counts by itself when it is told no count. */
  async unmark(span: Span): Promise<void> {
    const { toasts, words } = this.#app;
    const answer = await this.#count(() => this.#ask("mark_unwatched", span));
    if (!answer) return;
    const { plays = 0 } = answer;
    if (answer.receipt) this.#sayUnmarked(span, answer);
    else if (plays === 0) toasts.show({ tone: "plain", text: words.t("span.nothing_seen") });
    else this.question = { span, does: "unmark", preview: { plays, earlier: 0, unaired: 0 } };
  }

  close(): void {
    this.#asking += 1;
    this.question = null;
  }

  /** Goes on; a count that changed meanwhile asks once more. */
  async confirm(watchedAt: WatchedAt): Promise<void> {
    const question = this.question;
    if (!question) return;
    const { span, does, preview } = question;
    this.close();
    const marks = does === "mark";
    const receipt = await this.#writes.run({
      command: marks ? "mark_watched" : "mark_unwatched",
      fields: { ...fieldsOfSpan(span), ...(marks && { watched_at: watchedAt }), confirm_plays: preview.plays },
      aspect: "watched",
      changes: this.#changes(span, marks),
      said: this.#app.words.n(marks ? "span.marked" : "span.unmarked", preview.plays),
      isDone,
    });
    if (receipt && !isDone(receipt)) this.question = { ...question, preview: { ...preview, plays: receipt.plays ?? 0 } };
  }

  /** A single play needs no question. */
  #sayUnmarked(span: Span, answer: Receipt): void {
    const { toasts, words } = this.#app;
    const undo = () => void this.#writes.undo({ aspect: "watched", changes: this.#changes(span, false) }, Promise.resolve(answer));
    toasts.show({
      tone: "done",
      text: words.n("span.unmarked", answer.plays ?? 0),
      action: { label: words.t("common.undo"), run: undo },
    });
  }

  async #count<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    const asking = ++this.#asking;
    this.counting = true;
    try {
      const answer = await ask();
      return asking === this.#asking ? answer : null;
    } catch (error) {
      this.#app.toasts.show({ tone: "failed", text: this.#app.words.error(failureOf(error)) });
      return null;
    } finally {
      this.counting = false;
    }
  }

  #ask(command: Command, span: Span): Promise<Receipt> {
    const { host, account } = this.#app;
    return write(host.connection, command, { entry_id: account?.entry_id, intent_id: intentId(), ...fieldsOfSpan(span) });
  }

  /** The episodes of the span that are on some page: those change at once, the others with the server's answer. */
  #changes(span: Span, marks: boolean) {
    const { queries, account, now } = this.#app;
    const seasons = queries.getQueriesData<Season>({ queryKey: [account?.entry_id, "details", "episodes"] });
    const today = now.current.toISOString().slice(0, 10);
    const moment = now.current.toISOString();
    const isMeant = (episode: EpisodeCard) =>
      marks === !episode.watched && episode.at !== undefined && hasAired(episode.at, now.current, today);
    const episodes = seasons.flatMap(([, season]) => season?.episodes.filter((episode) => isIn(span, episode) && isMeant(episode)) ?? []);
    return new Map(
      episodes.map((episode) => [
        episode.ref,
        { after: { watchedAt: marks ? moment : null }, before: { watchedAt: watchedNow(episode) } },
      ]),
    );
  }
}

const isDone = ({ receipt, pending, plays = 0 }: Receipt): boolean => receipt !== undefined || pending === true || plays === 0;

function fieldsOfSpan({ kind, ref, season, episode }: Span): object {
  const ids = idsOf(ref);
  if (kind === "show") return { media: "show", ids };
  if (kind === "season") return { media: "season", ids, season };
  return { media: "episode", ids, season, episode, up_to_here: true };
}

/** Specials belong to nothing but their own season. */
export function isIn(span: Span, { ref, season, number }: EpisodeCard): boolean {
  const title = ref.slice(0, ref.lastIndexOf("/"));
  if (keyOf(title) !== keyOf(span.ref) ) return false;
  if (span.kind === "season") return season === span.season;
  if (span.kind === "show") return season !== 0;
  const { season: last = 0, episode = 0 } = span;
  if (season === 0 || last === 0) return season === last && number <= episode;
  return season < last || (season === last && number <= episode);
}
