/** Problems while an item is read: collected with offsets into the item's source, handed out with offsets into the note. */
import type { QuickFix, Problem, Severity } from "../text/problem";
import type { TextEdit } from "../text/text-edit";

/** A problem of an item, with offsets (also those of its quick fix) into the item's source. */
export interface ItemProblem {
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly quickFix?: QuickFix;
}

/** From an item's source to the note. */
export interface ItemPlace {
  /** Where the item's source begins in the body. */
  readonly from: number;
  readonly toNote: (bodyOffset: number) => number;
  readonly toNoteEdits: (bodyEdits: readonly TextEdit[]) => TextEdit[];
}

/** Edits on an item's source as edits on the note. */
export function itemEditsToNote(edits: readonly TextEdit[], place: ItemPlace): TextEdit[] {
  return place.toNoteEdits(
    edits.map(({ from, to, insert }) => ({ from: from + place.from, to: to + place.from, insert })),
  );
}

/** The same problem about the note. */
export function problemInNote(problem: ItemProblem, place: ItemPlace): Problem {
  const from = place.toNote(problem.from + place.from);
  const to = Math.max(from, place.toNote(problem.to + place.from));
  const { quickFix, ...rest } = problem;
  if (quickFix === undefined) return { ...rest, from, to };
  return { ...rest, from, to, quickFix: { title: quickFix.title, edits: itemEditsToNote(quickFix.edits, place) } };
}

/** An offset of the item's source in the note. */
export function noteOffset(at: number, place: ItemPlace): number {
  return place.toNote(place.from + at);
}

/** A problem without a mend. */
export function problemAt(code: string, message: string, from: number, to: number, severity: Severity): ItemProblem {
  return { code, message, severity, from, to };
}
