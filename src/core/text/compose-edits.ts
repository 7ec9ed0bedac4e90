/** Edits made one after another as one list: what a host applies in one step, and undoes in one. */
import type { TextEdit } from "./text-edit";

/** A stretch of the text in between: of the text before (`from` to `to`), or inserted. */
type Piece =
  | { readonly kind: "kept"; readonly from: number; readonly to: number }
  | { readonly kind: "new"; readonly text: string };

function lengthOf(piece: Piece): number {
  return piece.kind === "kept" ? piece.to - piece.from : piece.text.length;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (piece.kind === "new") return { kind: "new", text: piece.text.slice(from, to) };
  return { kind: "kept", from: piece.from + from, to: piece.from + to };
}

/** A text of this length, with edits made on it, as what was kept of it and what was put in. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Piece[] = [];
  let at = 0;
  const copy = (from: number, to: number): void => {
    let start = 0;
    for (const piece of pieces) {
      const end = start + lengthOf(piece);
      const [low, high] = [Math.max(from, start), Math.min(to, end)];
      if (low < high) result.push(part(piece, low - start, high - start));
      start = end;
    }
  };
  for (const { from, to, insert } of sorted) {
    copy(at, from);
    if (insert !== "") result.push({ kind: "new", text: insert });
    at = to;
  }
  copy(at, Infinity);
  return result;
}

/**
 * The edits on `text` that do what these lists do one after another, each list made for the text that the one before leaves. What
 * they replace is as small as the lists have it.
 */
export function composeEdits(text: string, lists: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: readonly Piece[] = [{ kind: "kept", from: 0, to: text.length }];
  for (const edits of lists) pieces = edited(pieces, edits);
  const composed: TextEdit[] = [];
  let at = 0;
  let insert = "";
  const take = (from: number): void => {
    if (from > at || insert !== "") composed.push({ from: at, to: from, insert });
    insert = "";
  };
  for (const piece of pieces) {
    if (piece.kind === "new") insert += piece.text;
    else if (piece.to > piece.from) {
      take(piece.from);
      at = piece.to;
    }
  }
  take(text.length);
  return composed;
}
