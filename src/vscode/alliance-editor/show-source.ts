/** The source of a note, in the text editor. */
import * as vscode from "vscode";

/** Opens the note's text in place of its form, with the caret at an offset. */
export async function showSource(document: vscode.TextDocument, offset: number): Promise<void> {
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}
