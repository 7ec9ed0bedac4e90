/** What a host offers while a link is typed. */

/** What is sought: a note (after `[[`), or an ally and then any note (after `@`). */
export type LinkKind = "note" | "ally";

/** Something to link to. */
export interface LinkSuggestion {
  /** As people know it: a note's name or alias, an ally's name. */
  readonly title: string;
  /** What tells it from others of that name: where the note stands. */
  readonly detail?: string;
  /** The stretches of the title that fit what was typed, in order: where each begins and ends. */
  readonly matches: readonly (readonly [from: number, to: number])[];
  /** The link, as the host writes links. Called once the suggestion is chosen. */
  markdown(): string;
}

/** Finds what fits the typed words, best first; for none at all, what is most likely meant. Some dozens at most. */
export type LinkFinder = (typed: string) => readonly LinkSuggestion[];
