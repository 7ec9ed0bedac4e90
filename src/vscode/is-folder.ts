import { FileType, workspace, type Uri } from "vscode";

/** Whether there is a folder. Never rejects. */
export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
