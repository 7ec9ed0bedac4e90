/** Takes back the last talk that was written into a note, and says how that went. */
import type { TFile } from "obsidian";
import type { Parts } from "../parts";

export async function undoTalk({ writtenTalks, messages }: Parts, file: TFile): Promise<void> {
  const outcome = await writtenTalks.undo(file);
  if (outcome !== undefined) messages.say(outcome.words);
}
