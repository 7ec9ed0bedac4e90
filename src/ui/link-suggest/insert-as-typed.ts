/** Puts a text into a field as typing does: one step of the field's own undo, the caret behind it. */

/** The one way by which browsers let a script add to a field's undo; old, and in all of them. */
interface Typing {
  execCommand(command: "insertText", showUi: boolean, text: string): boolean;
}

/** Replaces a stretch of the focused field's text. */
export function insertAsTyped(field: HTMLTextAreaElement, stretch: { from: number; to: number }, text: string): void {
  const typing: Typing = field.ownerDocument;
  field.setSelectionRange(stretch.from, stretch.to);
  if (!typing.execCommand("insertText", false, text)) {
    field.setRangeText(text, stretch.from, stretch.to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  // Moving the caret away and back ends the undo step: what is typed next is undone by itself.
  const caret = field.selectionEnd;
  field.setSelectionRange(stretch.from, stretch.from);
  field.setSelectionRange(caret, caret);
}
