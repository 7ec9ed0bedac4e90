/** Where in the window an offset of a text field stands. A text field does not tell, so a hidden copy of it is measured. */

/** A place in the window, in pixels. */
export interface CaretBox {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** What decides where a letter stands. */
const STYLES = [
  ...["box-sizing", "width", "direction", "unicode-bidi", "text-align", "text-indent", "text-transform", "tab-size"],
  ...["padding-top", "padding-right", "padding-bottom", "padding-left", "line-height", "letter-spacing"],
  ...["border-top-width", "border-right-width", "border-bottom-width", "border-left-width", "border-style"],
  ...["font-family", "font-size", "font-style", "font-weight", "font-variant", "font-stretch", "font-kerning"],
  ...["font-feature-settings", "word-spacing", "word-break", "overflow-wrap", "line-break", "hyphens"],
];

/** The place of `offset` in a field that is as high as its text. */
export function caretBox(field: HTMLTextAreaElement, offset: number): CaretBox {
  const document = field.ownerDocument;
  const copy = document.createElement("div");
  const style = document.defaultView?.getComputedStyle(field);
  for (const name of STYLES) copy.style.setProperty(name, style?.getPropertyValue(name) ?? "");
  copy.className = "da-caret-copy";
  // The rest of the line is copied, too, since where a word wraps depends on its end. A zero-width character marks the place.
  const end = field.value.indexOf("\n", offset);
  copy.textContent = `${field.value.slice(0, end === -1 ? undefined : end)}\u200b`;
  document.body.append(copy);
  const letter = document.createRange();
  letter.setStart(copy.firstChild ?? copy, offset);
  letter.setEnd(copy.firstChild ?? copy, offset + 1);
  const place = letter.getBoundingClientRect();
  const [outer, inner] = [field.getBoundingClientRect(), copy.getBoundingClientRect()];
  copy.remove();
  const down = outer.top - inner.top - field.scrollTop;
  const side = style?.direction === "rtl" ? place.right : place.left;
  return { x: outer.left + side - inner.left, top: place.top + down, bottom: place.bottom + down };
}
