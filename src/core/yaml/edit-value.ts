/** One value changed: what stands after a key's colon becomes another text, literal block or list. The comment behind it stays. */
import type { TextEdit } from "../text/text-edit";
import { commentIn, tailWith } from "./comments";
import { editList, type EditStyle } from "./edit-list";
import { itemSpan, pairSpan, withComment } from "./flow-spans";
import { isSeq } from "./nodes";
import { columnOf, contentEnd, lineEnd, lineStart, pastBlanks, shapeOf, type SourcePair } from "./tree";
import { dashLines, flowText, literalColumn, literalLines, LITERAL_COLUMN, type WrittenValue } from "./written-value";

/** Where a new value goes, and what is on the lines around it. */
interface ValuePlace {
  readonly from: number;
  /** Behind the old value and what follows it on its line. */
  readonly to: number;
  /** What comes before a new value: a space, or nothing where the value's place is not right behind the colon. */
  readonly lead: string;
  /** What follows the value (or a literal block's header) on its line. */
  readonly tail: string;
  /** Column of the text of the literal block that stands there. */
  readonly column?: number;
}

/** Edits that put `value` in the place of what stands after a key's colon, in block style. */
export function editValue(source: string, pair: SourcePair, value: WrittenValue, style: EditStyle): TextEdit[] {
  if (value.kind === "items" && isSeq(pair.value)) return editList(source, pair.value, value.items, style);
  const { from, to, lead, tail, column } = placeOf(source, pair, value.kind, style);
  const keyColumn = columnOf(source, pair.keyFrom);
  if (value.kind === "inline") {
    const behind = style === "kept" ? tail : tailWith(tail, value.comment);
    return [{ from, to, insert: lead + value.text + behind }];
  }
  const behind = style === "kept" ? tail : commentIn(tail) === "" ? "" : tailWith(tail, undefined);
  if (value.kind === "items") {
    const lines = dashLines(value.items, keyColumn + 2).join("\n");
    if (lead === "") return [{ from: lineStart(source, from), to, insert: lines }];
    return [{ from, to, insert: `${behind}\n${lines}` }];
  }
  const { header, lines } = literalLines(value, keyColumn, column ?? literalColumn(keyColumn));
  const past = pastBlanks(source, to);
  const end = past > lineEnd(source, to) ? past : to;
  return [{ from, to: end, insert: `${lead}${header}${behind}\n${lines.join("\n")}` }];
}

/** Edits that put `value` after a key between braces. */
export function editFlowValue(source: string, pair: SourcePair, value: WrittenValue): TextEdit[] {
  const present = pair.value;
  if (value.kind === "items" && isSeq(present)) return editList(source, present, value.items, "tidied");
  const isNew = present === undefined || shapeOf(present) === "none";
  const span = isNew ? { from: pairSpan(pair).to, to: pairSpan(pair).to } : itemSpan(present);
  const lead = isNew ? (pair.colonTo === undefined ? ": " : " ") : "";
  const edit = { ...span, insert: lead + flowText(value) };
  return [withComment(source, edit, value.kind === "inline" ? value.comment : undefined)];
}

function placeOf(source: string, pair: SourcePair, kind: WrittenValue["kind"], style: EditStyle): ValuePlace {
  const { value } = pair;
  const shape = shapeOf(value);
  const isInPlace = style === "kept" && kind === "inline";
  const colonTo = pair.colonTo ?? pair.keyTo;
  if (value === undefined || shape === "none") return behindColon(source, colonTo, lineEnd(source, colonTo), isInPlace);
  const from = value.range?.[0] ?? colonTo;
  const end = contentEnd(value, source);
  if (shape === "block-seq" || (shape === "block-map" && kind === "inline")) {
    return behindColon(source, colonTo, end, isInPlace);
  }
  // A comment between the colon and a value on a line of its own stays where it is.
  const staysBelow = style === "tidied" && pair.gap.includes("\n") && pair.gap.includes("#");
  const start = isInPlace || staysBelow ? { from, lead: "" } : { from: colonTo, lead: " " };
  if (shape === "literal") return { ...start, to: end, ...literalPlace(source, pair, { from, end }, style) };
  const to = lineEnd(source, end);
  return { ...start, to, tail: source.slice(end, to) };
}

/** Right behind the colon, where no value stands on its line; in place, a blank that is there already is made use of. */
function behindColon(source: string, colonTo: number, to: number, isInPlace: boolean): ValuePlace {
  const tail = source.slice(colonTo, lineEnd(source, colonTo));
  if (isInPlace && /^ \s*$/.test(tail)) return { from: colonTo + 1, to, lead: "", tail: tail.slice(1) };
  return { from: colonTo, to, lead: " ", tail };
}

/** What follows the header of a literal block, and where its text stands, if it may stay there. */
function literalPlace(
  source: string,
  pair: SourcePair,
  { from, end }: { readonly from: number; readonly end: number },
  style: EditStyle,
): Pick<ValuePlace, "tail" | "column"> {
  const lineTo = lineEnd(source, from);
  const header = /^[|>][-+0-9]*/.exec(source.slice(from, from + 8))?.[0] ?? "|";
  const rest = source.slice(from + header.length, lineTo);
  const tail = style === "kept" && commentIn(rest) === "" ? "" : rest;
  const keyColumn = columnOf(source, pair.keyFrom);
  const digit = /[1-9]/.exec(header)?.[0];
  const first = /^(?: *\n)*( *)\S/.exec(source.slice(lineTo + 1, end))?.[1]?.length;
  const column = digit === undefined ? first : keyColumn + Number(digit);
  const mayStay = column !== undefined && column >= LITERAL_COLUMN && column > keyColumn && column <= keyColumn + 9;
  return mayStay ? { tail, column } : { tail };
}
