/** Opens the history of an alliance, from wherever it is asked for. */
import { Notice, type TFile } from "obsidian";
import type { Parts } from "../parts";
import { HistoryModal } from "./history-modal";

/** Opens the history of a note as it is now, with what is typed in its forms and not saved yet. */
export async function showHistory(parts: Parts, file: TFile): Promise<void> {
  if (parts.privacy.refuses(file.path)) return;
  await parts.openForms.flush();
  const text = await parts.texts.read(file);
  if (text === undefined) new Notice("This note can’t be read now.");
  else new HistoryModal(parts, file, text).open();
}
