/** Notes that get another name or another folder, one by one, a whole folder's as well. */
import * as vscode from "vscode";
import { isFolder } from "./document-edits";

/** Calls back for each note that was renamed or moved in VS Code. */
export function onRenamedNote(callback: (from: vscode.Uri, to: vscode.Uri) => Promise<void>): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files)
      for (const note of await notesAt(newUri))
        await callback(movedTo(oldUri, note.path.slice(newUri.path.length)), note);
  });
}

/** Whether a file is another one, or lies in it. */
export function isAtOrIn({ scheme, authority, path }: vscode.Uri, other: vscode.Uri): boolean {
  const isThere = path === other.path || path.startsWith(`${other.path}/`);
  return isThere && scheme === other.scheme && authority === other.authority;
}

function movedTo(uri: vscode.Uri, rest: string): vscode.Uri {
  return uri.with({ path: `${uri.path}${rest}` });
}

/** The note, or the notes of the folder. */
async function notesAt(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return (await isFolder(uri)) ? vscode.workspace.findFiles(new vscode.RelativePattern(uri, "**/*.md")) : [uri];
}
