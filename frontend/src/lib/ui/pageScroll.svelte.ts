import { getContext, setContext } from "svelte";

const REST = 140;
const PAGE = Symbol("page scroll");

export const providePageScroll = (scroll: PageScroll): PageScroll => setContext(PAGE, scroll);

/** How the page around this component is scrolled. */
export const usePageScroll = (): PageScroll => getContext<PageScroll>(PAGE);

/**
 * How much of a page's folding header is folded away. It folds as a person scrolls down, wherever the page was opened,
 * and unfolds at the top: a page that opens in the middle still shows its large title first.
 */
export class PageScroll {
  /** Pixels folded away. */
  folded = $state.raw(0);
  /** Height of the header when nothing is folded, and of its part that folds. */
  height = $state.raw(0);
  foldable = $state.raw(0);
  #last = 0;
  #guarded = false;
  #settle: ReturnType<typeof setTimeout> | undefined;

  /** Height of the header as it stands. */
  get chrome(): number {
    return this.height - this.folded;
  }
  /** 0 to 1. */
  get progress(): number {
    return this.foldable ? this.folded / this.foldable : 0;
  }

  onscroll(y: number): void {
    const moved = y - this.#last;
    this.#last = y;
    if (!this.#guarded && moved > 0) this.folded = Math.min(this.foldable, this.folded + moved);
    this.folded = Math.max(0, Math.min(this.folded, y));
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#rest(y), REST);
  }

  /** Brings an element to just below the header; the header stays as it is. */
  reveal(element: HTMLElement, smooth: boolean, below = 0): void {
    this.#guarded = true;
    const aim = () => Math.max(0, element.getBoundingClientRect().top + scrollY - this.chrome + below);
    scrollTo({ top: aim(), behavior: smooth ? "smooth" : "instant" });
    if (!smooth) {
      this.#last = scrollY;
      // Rows that were only estimated take their true height once they are near: aim again.
      requestAnimationFrame(() => scrollTo({ top: aim(), behavior: "instant" }));
    }
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => (this.#guarded = false), smooth ? 900 : REST);
  }

  /** Goes along with what was moved by something that came above it; the header stays as it is. */
  shift(distance: number): void {
    scrollBy({ top: distance, behavior: "instant" });
    this.#last = scrollY;
  }

  /** A header does not stay half folded. */
  #rest(y: number): void {
    this.#guarded = false;
    if (this.folded === 0 || this.folded === this.foldable) return;
    const fold = this.folded > this.foldable / 2;
    if (y > this.foldable) this.folded = fold ? this.foldable : 0;
    else scrollTo({ top: fold ? this.foldable : 0, behavior: "smooth" });
  }

  dispose(): void {
    clearTimeout(this.#settle);
  }
}
