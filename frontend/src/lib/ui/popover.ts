export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Where it grows from, as CSS says it. */
  readonly origin: string;
}

const MARGIN = 12;
const GAP = 6;

/** Below the anchor and flush with its right edge, or at a bare point; above it, or pushed inside, where that does not fit. */
export function place(anchor: DOMRect, popover: Size, page: Size): Place {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - popover.height;
  const fitsBelow = below + popover.height + MARGIN <= page.height;
  const top = fitsBelow || above < MARGIN ? Math.min(below, page.height - popover.height - MARGIN) : above;
  const wanted = anchor.width ? anchor.right - popover.width : anchor.left;
  const left = Math.min(Math.max(MARGIN, wanted), page.width - popover.width - MARGIN);
  const side = anchor.width ? "right" : "left";
  return { left, top: Math.max(MARGIN, top), origin: `${fitsBelow ? "top" : "bottom"} ${side}` };
}

export function placeBeside(popover: HTMLElement, anchor: DOMRect): void {
  const size = { width: popover.offsetWidth, height: popover.offsetHeight };
  const { left, top, origin } = place(anchor, size, { width: innerWidth, height: innerHeight });
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
  popover.style.setProperty("--origin", origin);
}
