/** The calendar file of review dates: made where nothing is yet, and made anew only where it is ours. */
import { isReviewCalendar } from "../core/share/icalendar";
import type { NoteRef, Notes } from "./ports";
import { words, type Words } from "./words";

export const CALENDAR_NAME = "Review dates.ics";

/** The file's path in a folder; `""` is the folder of all. */
export function calendarPath(folder: string): string {
  return folder === "" ? CALENDAR_NAME : `${folder}/${CALENDAR_NAME}`;
}

/** Writes the file. Gives what is said where it could not be written. Never rejects. */
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
