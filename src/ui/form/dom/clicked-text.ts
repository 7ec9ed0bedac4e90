/** The text of an element before and after a clicked point. */

/** What shows text that is not the answer's own: another note's, a formula's, a button's. */
const FOREIGN =
  ".internal-embed, .math, mjx-container, button, svg, style, script, audio, video, iframe, select, [hidden]";

const BLOCK = "p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, td, th, dt, dd, div";

/** A place between two letters, as a range's ends have them. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** The two ways by which browsers tell which letter is under a point; some have only the second. */
interface PointDocument {
  caretPositionFromPoint?(x: number, y: number): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function placeAt(document: PointDocument, x: number, y: number): Place | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The rendered text on both sides of a point in the window; `undefined` where there is none of this element at it. */
export function clickedText(
  root: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly before: string; readonly after: string } | undefined {
  const document = root.ownerDocument;
  const place = placeAt(document, clientX, clientY);
  if (place === undefined || !root.contains(place.node)) return undefined;
  const upTo = document.createRange();
  upTo.setStart(root, 0);
  upTo.setEnd(place.node, place.offset);
  let before = "";
  let after = "";
  let block: Element | null | undefined;
  // 5: elements and text nodes.
  const walker = document.createTreeWalker(root, 5);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isBreak = node.nodeName === "BR";
    const parent = node.parentElement;
    if ((node.nodeType !== 3 && !isBreak) || parent?.closest(FOREIGN) !== null) continue;
    const own = parent.closest(BLOCK);
    // Separates blocks, so that words of two blocks do not become one.
    const text = isBreak ? "\n" : (own !== block && block !== undefined ? "\n" : "") + (node.nodeValue ?? "");
    const cut = node === place.node ? text.length - (node.nodeValue ?? "").length + place.offset : undefined;
    block = own;
    if (cut !== undefined) {
      before += text.slice(0, cut);
      after += text.slice(cut);
    } else if (upTo.comparePoint(node, 0) > 0) after += text;
    else before += text;
  }
  return { before, after };
}
