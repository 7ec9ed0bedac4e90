/** Edits of a document; and whether they last, and whether saving would change anything else. */
import * as vscode from "vscode";
import type { TextEdit } from "../core/text/text-edit";
import { waitUntil } from "./wait-until";

/** Edits by offsets as edits by lines. */
export function asWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const made = new vscode.WorkspaceEdit();
  made.set(
    document.uri,
    edits.map(({ from, to, insert }) =>
      vscode.TextEdit.replace(new vscode.Range(document.positionAt(from), document.positionAt(to)), insert),
    ),
  );
  return made;
}

/** The document that is open now for a URI: after closing and opening, it is another object. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && isUri(document, uri));
}

/**
 * Makes the edits. `refused`: nothing was changed, since the document changed meanwhile. `passing`: they were made, but will not
 * last: a read-only document takes edits like any other one, but does not become dirty, and they would be lost with its last tab.
 */
export async function makeEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): Promise<"made" | "refused" | "passing"> {
  const { uri } = document;
  let saves = 0;
  const watching = vscode.workspace.onDidSaveTextDocument((other) => {
    if (isUri(other, uri)) saves += 1;
  });
  try {
    if (!(await vscode.workspace.applyEdit(asWorkspaceEdit(document, edits)))) return "refused";
    const stays = await waitUntil(() => {
      const now = openDocument(uri);
      return saves > 0 || now?.isDirty === true || now?.isUntitled === true;
    });
    return stays ? "made" : "passing";
  } finally {
    watching.dispose();
  }
}

/** Whether a document is that file. */
export function isUri(document: vscode.TextDocument, uri: vscode.Uri): boolean {
  return document.uri.toString() === uri.toString();
}

/** Whether the file, or its file system, is known to be read-only. Never rejects. */
export async function isReadOnly(note: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(note.scheme) === false) return true;
  return vscode.workspace.fs.stat(note).then(
    ({ permissions = 0 }) => (permissions & vscode.FilePermission.Readonly) !== 0,
    () => false,
  );
}

/**
 * Whether saving the document as it stands would leave every byte of its file as it is. VS Code reads a file that is not all in one
 * encoding, or that mixes line endings, and writes it in another way. Rejects where the file can't be read.
 */
export async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
  return waitUntil(async () => {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes) === document.getText();
    } catch {
      return false;
    }
  });
}

/** What a file says; `undefined` where it can't be read now. Never rejects. */
export async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Whether there is a folder. Never rejects. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
