/**
 * Where on the page somebody writes. Where an app has nothing to show for a moment (a program empties a file before it writes it), its page forgets
 * how far it was scrolled. When the words are back, so is the page, and the form stands where it stood.
 */
import { scrollerOf } from "../../ui/shared/scroller";

/** Milliseconds within which the app draws a section anew; whatever is away for longer, the page may have been drawn without. */
const REDRAWING = 50;
/** For so many milliseconds the app may go on measuring and drawing what came back. */
const SETTLING = 300;

export class WritingPlace {
  #element: HTMLElement;
  readonly #scroller: HTMLElement | undefined;
  #scrollTop = 0;
  /** Pixels from the window's upper edge to the element's. */
  #top = 0;
  #leftAt: number | undefined;
  /** Whether the page was scrolled away from it while it was away. */
  #isLost = false;

  /** @param element what holds the form */
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

  /** The form goes on its way. */
  leave(): void {
    this.#leftAt = performance.now();
  }

  /** Something came or went: the page goes to where the form was, as soon as it is long enough, since an app draws only what is near the screen. */
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

  /** Goes on for some frames; whoever scrolls meanwhile, from where it was put last, is right. */
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
