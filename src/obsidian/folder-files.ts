/** Folders, and the notes in them. */
import { TFile, TFolder, Vault, type App } from "obsidian";

/** All notes in a folder and those beneath it; of the whole vault for `""`; none where there is no such folder. */
export function filesIn(app: App, path: string): TFile[] {
  if (path === "") return app.vault.getMarkdownFiles();
  const folder = app.vault.getFolderByPath(path) ?? composedOtherwise(app, path);
  if (folder === undefined) return [];
  const files: TFile[] = [];
  Vault.recurseChildren(folder, (file) => {
    if (file instanceof TFile && file.extension === "md") files.push(file);
  });
  return files;
}

/** The folder whose name has the same letters, composed in another way: a disk keeps them as they came. */
function composedOtherwise(app: App, path: string): TFolder | undefined {
  const sought = path.normalize("NFC");
  return app.vault.getAllFolders().find((folder) => folder.path.normalize("NFC") === sought);
}

/** The paths of all folders, the vault's own as `""`. */
export function folderPaths(app: App): string[] {
  return app.vault
    .getAllFolders(true)
    .map((folder) => folderPath(folder))
    .sort((a, b) => a.localeCompare(b));
}

/** A folder's path as the settings have it: the vault's root is `""`. */
export function folderPath(folder: TFolder): string {
  return folder.isRoot() ? "" : folder.path;
}

/** Makes the folder, and those above it, where they are not there; rejects where one of them is a file, or can't be made. */
export async function makeFolder(app: App, path: string): Promise<void> {
  const names = path === "" ? [] : path.split("/");
  for (const depth of names.keys()) {
    const folder = names.slice(0, depth + 1).join("/");
    const there = app.vault.getAbstractFileByPath(folder);
    if (there === null) await app.vault.createFolder(folder);
    else if (!(there instanceof TFolder)) throw new Error(`“${folder}” is a file`);
  }
}
