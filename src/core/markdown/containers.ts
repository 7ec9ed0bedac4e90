/** Block quotes and list items, in which fences may stand (CommonMark 0.31, sections 5.1 and 5.2). */
import { isSetextUnderline, isThematicBreak, readListMarker } from "./block-starts";
import type { LineCursor } from "./line-cursor";

/** Columns of indentation from which a line is indented code, or belongs to a paragraph. */
export const CODE_INDENT = 4;

/** A block quote, with the indentation before its `>`; or a list item, with the columns its content is indented by. */
export type Container =
  { readonly kind: "quote"; indent: number } | { readonly kind: "item"; readonly width: number; empty: boolean };

/** Reads the beginning of a block quote or a list item. `inParagraph`: it would interrupt a paragraph, which not every item may. */
export function openContainer(cursor: LineCursor, inParagraph: boolean): Container | undefined {
  const { indent } = cursor;
  if (cursor.next === ">") {
    cursor.skipMarker(1);
    cursor.skipColumns(1);
    return { kind: "quote", indent };
  }
  const rest = cursor.rest();
  if (isThematicBreak(rest) || (inParagraph && isSetextUnderline(rest))) return undefined;
  const marker = readListMarker(rest);
  if (marker === undefined || (inParagraph && !marker.interrupts)) return undefined;
  cursor.skipMarker(marker.length);
  const spaces = cursor.indent;
  // Five columns and more: one belongs to the marker, the rest to indented code (section 5.2, rules 2 and 3).
  const padding = cursor.blank || spaces > CODE_INDENT ? 1 : spaces;
  cursor.skipColumns(padding);
  return { kind: "item", width: indent + marker.length + padding, empty: true };
}
