/** Moving a form's element from one place in the document to another without taking it from the person who types in it. */

/** The focused element of a form, with all that it loses when it is removed from the document. */
interface Standing {
  readonly element: HTMLElement;
  readonly selection?: readonly [from: number, to: number, direction: "forward" | "backward" | "none" | undefined];
  readonly scrollTop: number;
}

function standingOf(element: HTMLElement): Standing {
  const { scrollTop } = element;
  const isField = element.tagName === "TEXTAREA" || element.tagName === "INPUT";
  const { selectionStart, selectionEnd, selectionDirection } = element as HTMLInputElement;
  // A radio button has none.
  if (!isField || selectionStart === null || selectionEnd === null) return { element, scrollTop };
  return { element, selection: [selectionStart, selectionEnd, selectionDirection ?? undefined], scrollTop };
}

/** The element that has focus or, if that was just removed from the document, had it last. */
function focusedIn(root: HTMLElement, last: HTMLElement | undefined): HTMLElement | undefined {
  const active = root.ownerDocument.activeElement;
  if (active !== null && root.contains(active)) return active as HTMLElement;
  return active === null || active === root.ownerDocument.body ? last : undefined;
}

/**
 * Makes `root` the only child of `into`. Focus, caret and scroll of the field stay; where focus is elsewhere by now, it is not taken.
 *
 * @param last the element within `root` that had focus last, as long as focus has not left the form
 */
export function carry(root: HTMLElement, into: HTMLElement, last: HTMLElement | undefined): void {
  const focused = focusedIn(root, last);
  const standing = focused === undefined ? undefined : standingOf(focused);
  into.replaceChildren();
  into.append(root);
  if (standing === undefined) return;
  const { element, selection, scrollTop } = standing;
  element.focus({ preventScroll: true });
  if (selection !== undefined) (element as HTMLInputElement).setSelectionRange(...selection);
  element.scrollTop = scrollTop;
}
