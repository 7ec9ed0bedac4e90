/** The session: the shared hour in which an alliance is designed, with its command. */
import { Platform, type TFile } from "obsidian";
import { isClosed } from "../../core/alliance/lifecycle";
import { offerActions } from "../lifecycle/action";
import { isWritable } from "../lifecycle/alliance-at";
import { closeDrawers } from "../drawers";
import type { Feature, Parts } from "../parts";
import { SESSION_VIEW, SessionView, sessionFile } from "./session-view";

/** In pixels: room for two people at a table. */
const SIZE = { width: 1000, height: 820 };

export const session: Feature = (parts) => {
  parts.plugin.registerView(SESSION_VIEW, (leaf) => new SessionView(leaf, parts));
  offerActions(parts, [
    {
      id: "begin-session",
      title: "Begin session",
      icon: "armchair",
      isOffered: (alliance) => isWritable(alliance) && !isClosed(alliance.status),
      run: (all, file) => void beginSession(all, file),
    },
  ]);
};

/** Starts a session, or shows the one that is open: in a window of its own, or in a tab where the app has no windows. */
async function beginSession({ app: { workspace } }: Parts, file: TFile): Promise<void> {
  const open = workspace
    .getLeavesOfType(SESSION_VIEW)
    .find((leaf) => sessionFile(leaf.getViewState().state) === file.path);
  const leaf = open ?? (Platform.isDesktopApp ? workspace.openPopoutLeaf({ size: SIZE }) : workspace.getLeaf("tab"));
  if (open === undefined) await leaf.setViewState({ type: SESSION_VIEW, active: true, state: { file: file.path } });
  // A sidebar may be open that shows other names.
  closeDrawers(workspace, !Platform.isDesktopApp);
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
