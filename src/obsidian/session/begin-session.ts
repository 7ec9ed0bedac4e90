/** Begins a session, or goes on with it: in the window where it is, or in one of its own; in a tab where the app has no windows. */
import { Platform, type TFile } from "obsidian";
import { closeDrawers } from "../drawers";
import type { Parts } from "../parts";
import { SESSION_VIEW, sessionFile } from "./session-view";

/** Room for two people at a table. */
const SIZE = { width: 1000, height: 820 };

export async function beginSession({ app: { workspace } }: Parts, file: TFile): Promise<void> {
  const open = workspace
    .getLeavesOfType(SESSION_VIEW)
    .find((leaf) => sessionFile(leaf.getViewState().state) === file.path);
  const leaf = open ?? (Platform.isDesktopApp ? workspace.openPopoutLeaf({ size: SIZE }) : workspace.getLeaf("tab"));
  if (open === undefined) await leaf.setViewState({ type: SESSION_VIEW, active: true, state: { file: file.path } });
  // One may have been left open, with other names in it.
  closeDrawers(workspace, !Platform.isDesktopApp);
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
