/** Which documents and files concern us, told without reading them as a note. */
import { FileType, workspace, type TextDocument, type Uri } from "vscode";

export function isMarkdown({ languageId }: TextDocument): boolean {
  return languageId === "markdown";
}

/** Whether the text can be an alliance, or have question blocks, at all: most Markdown can't, and is not looked at any further. */
export function mayConcernUs(text: string): boolean {
  return text.includes("alliance");
}

/** Whether there is a folder. Never rejects. */
export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
