/**
 * Where focus was when the app took a form's element away to render it anew, so that the form which comes in its place can take it up:
 * same field, same caret. The words themselves come back from the drafts.
 */

/** Milliseconds after which the app's own rendering can't be meant any more. */
const FRESH = 1500;
/** When it is tried: the new element may not stand in the document yet, and drafts come a moment later. */
const ATTEMPTS = [0, 60, 200];

interface Remembered {
  readonly path: string;
  /** The accessible name of the field: the question, and the ally. */
  readonly label: string;
  readonly caret?: readonly [from: number, to: number];
  readonly at: number;
}

export class LastFocus {
  #last: Remembered | undefined;
  #within: { readonly container: HTMLElement; readonly field: Element } | undefined;

  /** Follows focus in a form's element, since the app may take the element away before it says so. */
  follow(container: HTMLElement): void {
    container.addEventListener("focusin", ({ target }) => {
      if (target !== null && (target as Node).instanceOf(Element))
        this.#within = { container, field: target as Element };
    });
  }

  /** The element goes while focus is in it. */
  remember(path: string, container: HTMLElement): void {
    const { field } = this.#within?.container === container ? this.#within : {};
    const label = field?.getAttribute("aria-label") ?? "";
    if (field === undefined || label === "") return;
    const caret = caretOf(field);
    this.#last = { path, label, at: Date.now(), ...(caret === undefined ? {} : { caret }) };
  }

  /** A form of that note is there: it takes up the focus that another one lost a moment ago, if nothing else has it. */
  restore(path: string, container: HTMLElement): void {
    const last = this.#last;
    if (last?.path !== path || Date.now() - last.at > FRESH) return;
    for (const delay of ATTEMPTS) window.setTimeout(() => this.#attempt(last, container), delay);
  }

  #attempt(last: Remembered, container: HTMLElement): void {
    const active = container.doc.activeElement;
    const isFree = active === null || active === container.doc.body;
    const field = [...container.querySelectorAll("[aria-label]")].find(
      (element) => element.getAttribute("aria-label") === last.label,
    );
    if (field === undefined || !field.instanceOf(HTMLElement) || !(isFree || active === field)) return;
    if (this.#last === last) this.#last = undefined;
    if (active !== field) field.focus({ preventScroll: true });
    if (field.instanceOf(HTMLTextAreaElement) && last.caret !== undefined) field.setSelectionRange(...last.caret);
  }
}

function caretOf(field: Element): readonly [number, number] | undefined {
  return field.instanceOf(HTMLTextAreaElement) ? [field.selectionStart, field.selectionEnd] : undefined;
}
