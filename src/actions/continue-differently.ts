/**
 * Continuing differently: what a new alliance takes over from the one before, and what was answered in that one. The old note is
 * read, never written.
 */
import { knownNote } from "../core/note/known-notes";
import type { AllianceProperties } from "../core/note/properties";
import type { Question } from "../core/question/question";
import { saidLastTime, type LastAnswer } from "../core/template/continue-differently";
import type { Template } from "../core/template/template";
import type { NoteRef, Notes } from "./ports";

/** The template that was made for it. */
const TEMPLATE = "Continue differently";

/** What the new alliance begins with. */
export interface Continuation {
  /** Entries as they go into the properties. */
  readonly allies: readonly string[];
  /** The one to propose. */
  readonly template?: Template;
}

/** With whom an alliance is continued, and the template that is proposed, by the text of its note. */
export function continuationOf(text: string, templates: readonly Template[]): Continuation {
  const { properties } = knownNote(text);
  const template = templateFor(properties, templates);
  const allies = properties.allies.map(({ source }) => source);
  return { allies, ...(template === undefined ? {} : { template }) };
}

/** A completed alliance is continued with its own template; any other with the template made for that. */
function templateFor({ status, template }: AllianceProperties, templates: readonly Template[]): Template | undefined {
  const named = (wanted: string): Template | undefined => templates.find(({ name }) => name === wanted);
  return (status === "completed" ? named(template) : undefined) ?? named(TEMPLATE);
}

/** The answers to a question in the note of the alliance that was continued; none where it can't be read. Never rejects. */
export async function saidIn<Note extends NoteRef>(
  notes: Notes<Note>,
  last: Note,
  question: Pick<Question, "key" | "text">,
): Promise<readonly LastAnswer[]> {
  const text = await notes.read(last);
  return text === undefined ? [] : saidLastTime(knownNote(text), question);
}
