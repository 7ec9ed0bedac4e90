/** The way from a text to its forms: a button in the editor's title, and a lens over each block. */
import * as vscode from "vscode";
import { knownNote } from "../../core/note/known-notes";
import type { Feature } from "../feature";
import { isMarkdown, mayConcernUs } from "../notes";

/** Whether the note in the active text editor has forms to show; `package.json` shows the title's button by it. */
const HAS_FORMS = "designedAlliances.hasForms";

export const blockForms: Feature = ({ context: { subscriptions } }) => {
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand("setContext", HAS_FORMS, document !== undefined && mayHaveForms(document));
  };
  tell();
  subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
    vscode.languages.registerCodeLensProvider({ language: "markdown" }, { provideCodeLenses: lensesOf }),
  );
};

/** Whether a document can have forms: an earlier version of a file has none, since nobody can answer there. */
function mayHaveForms(document: vscode.TextDocument): boolean {
  const isWritable = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
  return isWritable && isMarkdown(document) && mayConcernUs(document.getText());
}

function lensesOf(document: vscode.TextDocument): vscode.CodeLens[] {
  if (!mayHaveForms(document)) return [];
  return knownNote(document.getText()).blocks.map(({ fence }) => {
    const at = document.positionAt(fence.open.from);
    return new vscode.CodeLens(new vscode.Range(at, at), {
      title: vscode.l10n.t("Answer as a form"),
      command: "designedAlliances.openForm",
      arguments: [document.uri],
    });
  });
}
