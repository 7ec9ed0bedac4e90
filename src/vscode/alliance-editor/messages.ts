/**
 * What the extension and the page of an alliance editor say to each other. Plain data: it is sent from one process to another,
 * which drops properties that are `undefined`.
 */
import type { Problem } from "../../core/text/problem";
import type { TextEdit } from "../../core/text/text-edit";
import type { AnswerChange, Draft, SaveResult } from "../../core/note/answer-change";

/** From the extension to the page. */
export type ToPage =
  /** The whole note: at first, and where the page asks for it. */
  | {
      readonly kind: "note";
      readonly title: string;
      readonly language: string;
      readonly text: string;
      /** For a new page: what was typed in it and is not in the note yet. */
      readonly drafts: readonly Draft[];
    }
  /** What was changed in it; `length` is the text's afterwards, by which the page knows whether it still has the same. */
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[]; readonly length: number }
  /** The document is about to be saved: save what is typed into it, and reply `flushed`. */
  | { readonly kind: "flush" }
  | { readonly kind: "result"; readonly id: number; readonly result: SaveResult };

/** From the page to the extension. */
export type FromPage =
  /** Send the note: the page is new, or has another text. */
  | { readonly kind: "ready"; readonly isNew: boolean }
  /** What is typed and not in the note yet; at every key. */
  | { readonly kind: "drafts"; readonly drafts: readonly Draft[] }
  | { readonly kind: "save"; readonly id: number; readonly change: AnswerChange }
  /** All that was typed and can be saved is in the document. */
  | { readonly kind: "flushed" }
  | { readonly kind: "quickFix"; readonly id: number; readonly problem: Problem }
  /** The document's undo or redo; what was typed is in the document by then. */
  | { readonly kind: "undo" | "redo" }
  | { readonly kind: "copy"; readonly text: string }
  /** A link was followed: `[[a wikilink]]`, or an address as Markdown has it. */
  | { readonly kind: "follow"; readonly link: string }
  /** Show the source at an offset of the note. */
  | { readonly kind: "source"; readonly offset: number };
