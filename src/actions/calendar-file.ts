/** The calendar file of review dates: created where there is none, and overwritten only if we wrote it. */
import { isReviewCalendar } from "../core/share/icalendar";
import type { NoteRef, Notes } from "./ports";
import { words, type Words } from "./words";

export const CALENDAR_NAME = "Review dates.ics";

/** The file's path in a folder; `""` is the vault's root. */
export function calendarPath(folder: string): string {
  return folder === "" ? CALENDAR_NAME : `${folder}/${CALENDAR_NAME}`;
}

/** Writes the file. Returns a message if it could not be written. Never rejects. */
export async function writeCalendar<Note extends NoteRef>(
  notes: Pick<Notes<Note>, "replace">,
  folder: string,
  text: string,
): Promise<Words | undefined> {
  const result = await notes.replace(calendarPath(folder), (now) =>
    now === undefined || isReviewCalendar(now) ? text : undefined,
  );
  if (result.kind === "written") return undefined;
  if (result.kind === "kept") {
    return words(
      "“{0}” is there already, and was not made here: it stays as it is. Please choose another folder.",
      CALENDAR_NAME,
    );
  }
  const reason = result.reason === "" ? "" : ` (${result.reason})`;
  return words("The file could not be written{0}. Please try another folder.", reason);
}
