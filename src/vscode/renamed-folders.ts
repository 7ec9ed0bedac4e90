/** A folder that a setting names got another name: the setting is offered to follow. */
import * as vscode from "vscode";
import { movedFolder } from "../actions/moved-folder";
import { withoutEnd } from "../core/text/without-end";
import type { Feature } from "./feature";
import { isFolder } from "./document-edits";

/** The settings that name a folder. Templates are found in every folder that is called so. */
const SETTINGS = [
  { key: "allianceFolder", standard: "Alliances", isAnywhere: false },
  { key: "templatesFolder", standard: "Templates", isAnywhere: true },
] as const;

export const renamedFolders: Feature = ({ context }) => {
  context.subscriptions.push(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) if (await isFolder(newUri)) await offer(oldUri, newUri);
    }),
  );
};

async function offer(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("designedAlliances", newUri);
  const to = vscode.workspace.asRelativePath(newUri, false);
  const from = vscode.workspace.asRelativePath(oldUri, false);
  for (const { key, standard, isAnywhere } of SETTINGS) {
    const folder = withoutEnd(configuration.get<string>(key, standard).replace(/^\/+/u, ""), /\//u);
    const isWithin = isAnywhere && folder !== "" && from.endsWith(`/${folder}`);
    const moved = isWithin ? to : movedFolder(folder, from, to);
    if (moved === undefined) continue;
    const follow = vscode.l10n.t("Change the setting");
    const words = vscode.l10n.t("The setting “{0}” names a folder that is called “{1}” now.", key, moved);
    if ((await vscode.window.showInformationMessage(words, follow)) === follow)
      await configuration.update(key, moved, targetOf(configuration.inspect(key)));
  }
}

/** Where the setting is written: in the folder where it is set there, else in the workspace, since another one may have other folders. */
function targetOf(set: { readonly workspaceFolderValue?: unknown } | undefined): vscode.ConfigurationTarget {
  const { WorkspaceFolder, Workspace } = vscode.ConfigurationTarget;
  return set?.workspaceFolderValue === undefined ? Workspace : WorkspaceFolder;
}
