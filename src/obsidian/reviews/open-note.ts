/** Opens a note where a click asked for it. */
import type { App, TFile } from "obsidian";
import { closeDrawers } from "../drawers";

/** In the tab that is there, a new tab, a new pane to the right, or a window of its own. */
export type Where = "here" | "tab" | "split" | "window";

export async function openNote(app: App, file: TFile, where: Where): Promise<void> {
  const leaf = app.workspace.getLeaf(where === "here" ? false : where);
  await leaf.openFile(file, { active: true });
  closeDrawers(app.workspace);
}
