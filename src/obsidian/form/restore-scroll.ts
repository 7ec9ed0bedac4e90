/**
 * Restores the scroll position of the page on which somebody writes. If the note is empty for a moment (some programs empty a file
 * before they write it), the page loses its scroll position. When the words are back, the page is scrolled so that the form is
 * where it was.
 */
import { scrollerOf } from "../../ui/shared/scroller";

/** Milliseconds within which the app redraws a section; if a form is gone for longer, the page may have been drawn without it. */
const REDRAWING = 50;
/** For how long the app may still measure and draw what came back, in milliseconds. */
const SETTLING = 300;

export class WritingPlace {
  #element: HTMLElement;
  readonly #scroller: HTMLElement | undefined;
  #scrollTop = 0;
  /** Pixels from the window's upper edge to the element's. */
  #top = 0;
  #leftAt: number | undefined;
  /** Whether the page has lost its scroll position. */
  #isLost = false;

  /** @param element the element that contains the form */
  constructor(element: HTMLElement) {
    this.#element = element;
    this.#scroller = scrollerOf(element);
    this.#remember();
  }

  isAt(element: HTMLElement): boolean {
    return element === this.#element;
  }

  /** Something in the window was scrolled. */
  scrolled(what: EventTarget | null): void {
    if (this.#scroller === undefined || what !== this.#scroller) return;
    if (this.#leftAt !== undefined) this.#isLost ||= this.#scroller.scrollTop < this.#scrollTop;
    else if (!this.#isLost) this.#remember();
  }

  /** The form has left its element. */
  leave(): void {
    this.#leftAt = performance.now();
  }

  /**
   * Elements were added or removed: scrolls to where the form was as soon as the page is long enough, since the app draws only what
   * is near the screen.
   */
  look(): void {
    const scroller = this.#scroller;
    if (scroller === undefined || !this.#isLost || this.#leftAt === undefined) return;
    if (scroller.scrollHeight - scroller.clientHeight >= this.#scrollTop) scroller.scrollTop = this.#scrollTop;
  }

  /** The form stands in another element now. */
  arrive(element: HTMLElement): void {
    const scroller = this.#scroller;
    const isLate = this.#leftAt !== undefined && performance.now() - this.#leftAt > REDRAWING;
    this.#element = element;
    this.#leftAt = undefined;
    if (scroller === undefined) return;
    this.#isLost ||= isLate || scroller.scrollTop < this.#scrollTop;
    if (this.#isLost) this.#settle(scroller, performance.now() + SETTLING);
  }

  /** Corrects the position for some frames, unless the person scrolls meanwhile. */
  #settle(scroller: HTMLElement, until: number, last = scroller.scrollTop): void {
    if (this.#leftAt !== undefined) return;
    this.#isLost = performance.now() < until && scroller.scrollTop === last;
    if (!this.#isLost) {
      this.#remember();
      return;
    }
    scroller.scrollTop += this.#element.getBoundingClientRect().top - this.#top;
    const { scrollTop } = scroller;
    scroller.win.requestAnimationFrame(() => this.#settle(scroller, until, scrollTop));
  }

  #remember(): void {
    if (!this.#element.isConnected) return;
    this.#top = this.#element.getBoundingClientRect().top;
    this.#scrollTop = this.#scroller?.scrollTop ?? 0;
  }
}
