/**
 * Keeps the focused field where it is on the screen while the note around it changes. The editor anchors the page by itself, but if
 * there are two changes in one frame (a sync and a save, say), or a change and a scroll, it forgets how far the first one moved the
 * page. So the position of the focused element is noted before each change, and restored once the editor has measured.
 */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";

/** The focused element, and where it has to be. */
interface Held {
  readonly element: Element;
  /** Pixels from the top of the window. */
  readonly top: number;
  /** The page's scroll position at that time. */
  readonly scroll: number;
  /** Whether the editor has measured: from then on, scrolling is its anchoring, and not done by a person. */
  readonly measured: boolean;
}

/** In pixels: less is a rounding error. */
const TOLERANCE = 0.5;

class StillPage {
  readonly #view: EditorView;
  #held: Held | undefined;
  #frame: { readonly cancel: () => void } | undefined;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Called before the elements are changed. */
  update({ docChanged, transactions }: ViewUpdate): void {
    if (!docChanged) return;
    // The page is to be scrolled elsewhere.
    if (transactions.some(({ scrollIntoView }) => scrollIntoView)) this.#held = undefined;
    else this.#hold();
    if (this.#held === undefined) return;
    // Read before the editor scrolls.
    this.#view.requestMeasure({ key: this, read: () => this.#follow(true) });
    this.#frame ??= nextFrame(this.#view, () => this.#settle());
  }

  destroy(): void {
    this.#frame?.cancel();
  }

  #hold(): void {
    const element = focusedIn(this.#view);
    if (element !== undefined && this.#held?.element === element) this.#follow(false);
    else if (element === undefined || !isInSight(element, this.#view)) this.#held = undefined;
    else {
      const { top } = element.getBoundingClientRect();
      this.#held = { element, top, scroll: this.#view.scrollDOM.scrollTop, measured: false };
    }
  }

  /** Accepts scrolling by a person, or by the browser to show the caret, as the new position. */
  #follow(measured: boolean): void {
    if (this.#held === undefined) return;
    const { element, top, scroll, measured: byEditor } = this.#held;
    const { scrollTop } = this.#view.scrollDOM;
    this.#held = { element, top: byEditor ? top : top - (scrollTop - scroll), scroll: scrollTop, measured };
  }

  #settle(): void {
    this.#frame = undefined;
    // Asking for a position on the screen makes the editor measure what it has not measured yet.
    this.#view.coordsAtPos(this.#view.state.selection.main.head);
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined || focusedIn(this.#view) !== held.element) return;
    const moved = held.element.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) > TOLERANCE) this.#view.scrollDOM.scrollTop += moved;
  }
}

/** What has the focus in one of the editor's forms. */
function focusedIn({ dom }: EditorView): Element | undefined {
  const { activeElement } = dom.ownerDocument;
  const isOurs = activeElement !== null && dom.contains(activeElement) && activeElement.closest(".da-live") !== null;
  return isOurs ? activeElement : undefined;
}

/** Whether the element is on the screen: otherwise the page is not held. */
function isInSight(element: Element, { scrollDOM }: EditorView): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const page = scrollDOM.getBoundingClientRect();
  return bottom > page.top && top < page.bottom;
}

function nextFrame({ dom }: EditorView, callback: () => void): { readonly cancel: () => void } {
  const home = dom.ownerDocument.defaultView ?? window;
  const id = home.requestAnimationFrame(callback);
  return { cancel: () => home.cancelAnimationFrame(id) };
}

/** Keeps the scroll position of an editor while someone types in one of its forms. */
export const stillPage: Extension = ViewPlugin.define((view) => new StillPage(view));
