/**
 * What is wrong with something a person wrote, as data: where it stands, what it means in plain words, and how to fix it. Bad text
 * never throws; a bug does.
 */
import type { TextEdit } from "./text-edit";

/** `error`: the thing cannot be used (and is never written to). `warning`: it works, but probably not as meant. */
export type Severity = "error" | "warning";

/** A change that would fix a problem, offered to the person and made only when they ask for it. */
export interface QuickFix {
  /** What the button says, e.g. “Put the question in quotes”. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** One problem. Offsets are UTF-16 offsets into the note's text; a problem about no place in particular has `from === to`. */
export interface Problem {
  /** Stable and machine-readable, kebab-case, e.g. `doubled-question`. */
  readonly code: string;
  /** One or two plain, kind sentences: what is wrong, and what to do about it. */
  readonly message: string;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly quickFix?: QuickFix;
}

/** Either edits that are safe to apply, or the reason why nothing may be written. */
export type EditResult =
  { readonly ok: true; readonly edits: readonly TextEdit[] } | { readonly ok: false; readonly problem: Problem };
