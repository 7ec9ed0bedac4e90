/** The calendar file in the vault: made where nothing is yet, and made anew only where it is ours. */
import { TFile, type App } from "obsidian";
import { isReviewCalendar } from "../../core/share/icalendar";
import { makeFolder } from "../folder-files";

export const NAME = "Review dates.ics";

const FOREIGN = `“${NAME}” is there already, and was not made here: it stays as it is. Please choose another folder.`;

/** The file's path in a folder; `""` is the vault's root. */
export function calendarPath(folder: string): string {
  return folder === "" ? NAME : `${folder}/${NAME}`;
}

/** Writes the file; gives a plain sentence where it could not be written. Never rejects. */
export async function writeCalendar(app: App, folder: string, text: string): Promise<string | undefined> {
  const path = calendarPath(folder);
  try {
    const there = app.vault.getAbstractFileByPath(path);
    if (there === null) {
      await makeFolder(app, folder);
      await app.vault.create(path, text);
      return undefined;
    }
    if (!(there instanceof TFile)) return FOREIGN;
    const written = await app.vault.process(there, (present) => (isReviewCalendar(present) ? text : present));
    return written === text ? undefined : FOREIGN;
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    return `The file could not be written${reason}. Please try another folder.`;
  }
}
