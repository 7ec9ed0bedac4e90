/**
 * A long form lays out only what is near the screen (`content-visibility` in form.css): the rest has an estimated height until it
 * comes near. Most scrollers keep what is on the screen in its place meanwhile (CSS Scroll Anchoring Module Level 1). An editor
 * switches that off, and corrects for changes above a form, but not for changes within it: that is done here.
 */

/** The scroller of an element, if it has no scroll anchoring. */
function unanchoredScroller(element: HTMLElement): HTMLElement | undefined {
  const view = element.ownerDocument.defaultView;
  for (let box = element.parentElement; box !== null && view !== null; box = box.parentElement) {
    const { overflowY, overflowAnchor } = view.getComputedStyle(box);
    if (overflowY === "auto" || overflowY === "scroll") return overflowAnchor === "none" ? box : undefined;
  }
  return undefined;
}

/**
 * Corrects the scroll position by as much as parts of a form above the screen grow or shrink when they are laid out, before that is
 * painted.
 */
export class SteadyScroll {
  readonly #heights = new WeakMap<Element, number>();
  /** Parts that are laid out: changes of these are visible, and are not corrected. */
  readonly #laidOut = new WeakSet<Element>();
  #observer: ResizeObserver | undefined;

  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    root.addEventListener("contentvisibilityautostatechange", this.#stateChanged);
  }

  readonly #stateChanged = (event: Event): void => {
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#laidOut.delete(event.target as Element);
    else this.#laidOut.add(event.target as Element);
  };

  /** Watches all parts that are there now. */
  watch(): void {
    const Observer = this.#root.ownerDocument.defaultView?.ResizeObserver;
    if (Observer === undefined) return;
    this.#observer ??= new Observer((entries) => this.#resized(entries.map(({ target }) => target)));
    for (const part of this.#root.children) {
      if (this.#heights.has(part)) continue;
      this.#heights.set(part, NaN);
      this.#observer.observe(part);
    }
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#root.removeEventListener("contentvisibilityautostatechange", this.#stateChanged);
  }

  #resized(parts: readonly Element[]): void {
    const scroller = unanchoredScroller(this.#root);
    const edge = scroller?.getBoundingClientRect().top ?? 0;
    // If the whole form is above the screen, the editor corrects.
    const isPassed = this.#root.getBoundingClientRect().bottom <= edge;
    const shown = parts.filter(({ isConnected }) => isConnected);
    const inOrder = shown.map((part) => ({ part, box: part.getBoundingClientRect() })).sort(byTop);
    let grown = 0;
    for (const { part, box } of inOrder) {
      const before = this.#heights.get(part) ?? NaN;
      this.#heights.set(part, box.height);
      // Not for a part that is new: its former height is not a number.
      if (!this.#laidOut.has(part) && box.top - grown + before <= edge) grown += box.height - before;
    }
    if (scroller !== undefined && !isPassed && grown !== 0) scroller.scrollTop += grown;
  }
}

function byTop(one: { readonly box: DOMRect }, other: { readonly box: DOMRect }): number {
  return one.box.top - other.box.top;
}
