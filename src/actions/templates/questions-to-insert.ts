/** The questions of a template, as they are put into a note: for its allies, and under its title. The host decides where. */
import { noteTitle } from "../../core/index/summarise";
import { knownNote } from "../../core/note/known-notes";
import { expandSections } from "../../core/template/expand-template";
import type { SectionPick } from "../../core/template/section-picks";
import type { Clock, NoteRef } from "../ports";

/** @param text the note's text as it is */
export function questionsToInsert(
  { path }: NoteRef,
  text: string,
  { sections }: Pick<SectionPick, "sections">,
  clock: Pick<Clock, "formatNow">,
): string {
  const allies = knownNote(text).properties.allies.map(({ source }) => source);
  const formatDate = (pattern: string): string => clock.formatNow(pattern);
  return expandSections(sections, { allies, title: noteTitle(path), formatDate });
}
