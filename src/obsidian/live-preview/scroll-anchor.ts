/**
 * Keeps what someone types in where it is on the screen while the note around it changes. An editor anchors the page by itself, but of
 * two changes in one frame (a sync and a save, say), and of a change in the frame of a scroll, it forgets how far the first one moved
 * the page. So the place of what has the focus is noted before each change, and given back once the editor has measured.
 */
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";

/** What has the focus, and where it is to be. */
interface Held {
  readonly element: Element;
  /** Pixels from the top of the window. */
  readonly top: number;
  /** How far the page was scrolled when that was so. */
  readonly scroll: number;
  /** The editor has measured: what it scrolls from here on is its anchoring, and no person's doing. */
  readonly measured: boolean;
}

/** Less than that is rounding. */
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
    // Somebody wants to be taken elsewhere.
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

  /** Takes what was scrolled by a person, or by the browser to show the caret, for what is wanted. */
  #follow(measured: boolean): void {
    if (this.#held === undefined) return;
    const { element, top, scroll, measured: byEditor } = this.#held;
    const { scrollTop } = this.#view.scrollDOM;
    this.#held = { element, top: byEditor ? top : top - (scrollTop - scroll), scroll: scrollTop, measured };
  }

  #settle(): void {
    this.#frame = undefined;
    // Asking for a place on the screen has the editor measure what it has not measured yet.
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

/** A page that was scrolled away from what has the focus is not held by it. */
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

/** Keeps the page of an editor still while someone types in one of its forms. */
export const stillPage: Extension = ViewPlugin.define((view) => new StillPage(view));
