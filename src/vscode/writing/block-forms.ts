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
    const hasForms = document !== undefined && isMarkdown(document) && mayConcernUs(document.getText());
    void vscode.commands.executeCommand("setContext", HAS_FORMS, hasForms);
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

function lensesOf(document: vscode.TextDocument): vscode.CodeLens[] {
  const text = document.getText();
  if (!mayConcernUs(text)) return [];
  return knownNote(text).blocks.map(({ fence }) => {
    const at = document.positionAt(fence.open.from);
    return new vscode.CodeLens(new vscode.Range(at, at), {
      title: vscode.l10n.t("Answer as a form"),
      command: "designedAlliances.openForm",
      arguments: [document.uri],
    });
  });
}
