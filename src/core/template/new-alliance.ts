/** A new alliance, as it was decided on before its note is made. */
import type { Template } from "./template";

/** What was decided: from which template, by whom, and where the note goes. */
export interface NewAlliance {
  readonly template: Template;
  /** As they go into the frontmatter: `[[Maya Ortiz]]` for a note, or a plain name. */
  readonly allies: readonly string[];
  /** The note's title: a file name without folder and ending, as typed; the host makes it safe. */
  readonly title: string;
  readonly folder: string;
  /** The cadence; empty for none. */
  readonly reviewEvery: string;
}
