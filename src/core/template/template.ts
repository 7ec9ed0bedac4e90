/** A template: a Markdown note with placeholders, from which alliances are made. Built-in and own ones are the same thing. */
import type { Problem } from "../text/problem";

export interface Template {
  /** `alliance-template`. */
  readonly name: string;
  readonly description: string;
  /** The cadence it proposes; absent where it proposes none. */
  readonly reviewEvery?: string;
  readonly alliesMin: number;
  readonly alliesMax: number;
  /** The whole note, placeholders and all. */
  readonly text: string;
  /** The questions' texts in order, for a preview. */
  readonly questions: readonly string[];
  /** Sections and their questions, for a preview and for inserting one section. */
  readonly sections: readonly TemplateSection[];
  /** Where it came from: `built-in`, or the note's path. */
  readonly origin: string;
  readonly problems: readonly Problem[];
}

export interface TemplateSection {
  /** The heading above the block, without its marks; `""` where there is none. */
  readonly title: string;
  /** The section's text: heading, prose and block, as it stands. */
  readonly text: string;
  readonly questions: readonly string[];
}
