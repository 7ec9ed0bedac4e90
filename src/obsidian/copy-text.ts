/** Puts text on the clipboard, or says that it can’t be reached. */
import { Notice } from "obsidian";

export async function copyText(text: string): Promise<void> {
  try {
    await activeWindow.navigator.clipboard.writeText(text);
  } catch {
    new Notice("The clipboard can’t be reached. Please select the text and copy it.");
  }
}
