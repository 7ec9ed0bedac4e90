/**
 * What a form shows: one question block of a note, with a place to answer for each ally. Plain data, made again whenever the note
 * changes.
 */
import type { Field } from "../../../core/alliance/field";
import type { Problem } from "../../../core/text/problem";
import type { BrokenItem, Question } from "../../../core/question/question";

/** A question with its places to answer. */
export interface FormQuestion {
  readonly kind: "question";
  readonly question: Question;
  /** The block's own hint, or the one looked up among the known templates by the question's text. */
  readonly hint?: string;
  readonly fields: readonly Field[];
  /** The shown names of the allies whom it asks; absent: of all who have a place there, and are no former allies. */
  readonly asks?: readonly string[];
  /** The note of the alliance that this one continues, as its link says: what was said there may be shown. */
  readonly continues?: string;
}

export interface FormModel {
  readonly items: readonly (FormQuestion | BrokenItem)[];
  /** Problems of the block as a whole. */
  readonly problems: readonly Problem[];
  /** Why nothing here can be saved; the answers are shown and can be read and copied. */
  readonly readOnly?: Problem;
  /** The allies' shown names in the note's order: each has a steady colour. Absent: in the order in which they answer. */
  readonly allies?: readonly string[];
  /** Fingerprint of what is agreed now (`v1:3f9a1c2e`); a consent to other words is shown as worth reading again together. */
  readonly words?: string;
  /** The text that {@link words} is the fingerprint of. */
  readonly agreed?: string;
  /** The note's text, for showing the source line of a problem. */
  readonly text: string;
}

/** A mounted form. It is patched by `update`, never rebuilt: fields keep focus, caret, selection, scroll and composition. */
export interface FormHandle {
  update(model: FormModel): void;
  /** Moves to another container, or to another window with its container, with its words, focus and caret. */
  move(into: HTMLElement): void;
  /** Saves whatever is typed, whatever the save policy; resolves when the host has answered. */
  flush(): Promise<void>;
  /** Takes the form away. Typed words were kept as drafts; nothing is written here. */
  unmount(): void;
}
