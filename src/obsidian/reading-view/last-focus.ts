/**
 * Where focus was when the app took a form's element away to render it anew, so that the form which comes in its place can take it up:
 * same field, same caret. The words themselves come back from the drafts.
 */

/** Milliseconds after which the app's own rendering can't be meant any more. */
const FRESH = 1500;
/**
 * When it is tried: the new element may not stand in the document yet, and what was typed comes back a moment later, from the draft or
 * from the note. A field that is typed in before would take the first words for all of them.
 */
const ATTEMPTS = [0, 20, 40, 80, 150, 300, 600, 1000];

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
    for (const delay of ATTEMPTS) {
      window.setTimeout(() => this.#attempt(last, container, delay === ATTEMPTS.at(-1)), delay);
    }
  }

  #attempt(last: Remembered, container: HTMLElement, isFinal: boolean): void {
    // Taken up already, or another form's by now.
    if (this.#last !== last) return;
    const active = container.doc.activeElement;
    const field = [...container.querySelectorAll("[aria-label]")].find(
      (element) => element.getAttribute("aria-label") === last.label,
    );
    const isTaken = active !== null && active !== container.doc.body;
    if (field === undefined || !field.instanceOf(HTMLElement) || !field.isConnected || isTaken) return;
    const { caret } = last;
    const area = field.instanceOf(HTMLTextAreaElement) ? field : undefined;
    if (area !== undefined && caret !== undefined && area.value.length < caret[1] && !isFinal) return;
    this.#last = undefined;
    field.focus({ preventScroll: true });
    if (caret !== undefined) area?.setSelectionRange(...caret);
  }
}

function caretOf(field: Element): readonly [number, number] | undefined {
  return field.instanceOf(HTMLTextAreaElement) ? [field.selectionStart, field.selectionEnd] : undefined;
}
