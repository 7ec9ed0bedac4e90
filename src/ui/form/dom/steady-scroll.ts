/**
 * A long form lays out only what is near the screen (`content-visibility` in form.css): the rest has a height that is guessed until it
 * comes near. Most that scrolls keeps in its place what is read meanwhile (CSS Scroll Anchoring Module Level 1); an editor switches
 * that off, and corrects for what changes above a form, but not for what changes in it: that is done here.
 */

/** What scrolls the element and keeps nothing in its place by itself. */
function unanchoredScroller(element: HTMLElement): HTMLElement | undefined {
  const view = element.ownerDocument.defaultView;
  for (let box = element.parentElement; box !== null && view !== null; box = box.parentElement) {
    const { overflowY, overflowAnchor } = view.getComputedStyle(box);
    if (overflowY === "auto" || overflowY === "scroll") return overflowAnchor === "none" ? box : undefined;
  }
  return undefined;
}

/** Scrolls by what parts of a form above the screen have grown or shrunk as they were laid out, before it is seen. */
export class SteadyScroll {
  readonly #heights = new WeakMap<Element, number>();
  /** Parts that are laid out. What changes in them is seen to change, and is not for here. */
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
    // Where the whole form is above the screen, the editor corrects.
    const isPassed = this.#root.getBoundingClientRect().bottom <= edge;
    const shown = parts.filter(({ isConnected }) => isConnected);
    const inOrder = shown.map((part) => ({ part, box: part.getBoundingClientRect() })).sort(byTop);
    let grown = 0;
    for (const { part, box } of inOrder) {
      const before = this.#heights.get(part) ?? NaN;
      this.#heights.set(part, box.height);
      // Not so of a part that is seen for the first time, whose height before is no number.
      if (!this.#laidOut.has(part) && box.top - grown + before <= edge) grown += box.height - before;
    }
    if (scroller !== undefined && !isPassed && grown !== 0) scroller.scrollTop += grown;
  }
}

function byTop(one: { readonly box: DOMRect }, other: { readonly box: DOMRect }): number {
  return one.box.top - other.box.top;
}
