/** From a note's text to its forms and back: commands, a button in the title, and a lens over each block. */
import * as vscode from "vscode";
import { knownNote } from "../../core/note/known-notes";
import type { Feature } from "../feature";
import { isMarkdown, mayConcernUs } from "../notes";
import { noteCommand } from "../note-command";
import { ALLIANCE_EDITOR } from "./alliance-editor";

/** Whether the note in the active text editor has forms to show; `package.json` shows the title's button by it. */
const HAS_FORMS = "designedAlliances.hasForms";

export const openAs: Feature = ({ context: { subscriptions } }) => {
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
    noteCommand("openForm", (note) => openWith(note, ALLIANCE_EDITOR)),
    noteCommand("openSource", (note) => openWith(note, "default")),
    vscode.languages.registerCodeLensProvider({ language: "markdown" }, { provideCodeLenses: lensesOf }),
  );
};

async function openWith(note: vscode.Uri, editor: string): Promise<void> {
  await vscode.commands.executeCommand("vscode.openWith", note, editor);
}

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
