/** Inserting a template's questions into the note that is being edited, whatever note it is. */
import * as vscode from "vscode";
import { knownNote } from "../core/note/known-notes";
import { expandSections } from "../core/template/expand-template";
import { insertion } from "../core/template/insertion";
import { sectionPicks, type SectionPick } from "../core/template/section-picks";
import { formatNow } from "./calendar";
import type { Feature } from "./feature";
import { titleOf } from "./note-command";
import { allTemplates } from "./templates";

export const insertQuestions: Feature = ({ context: { subscriptions } }) => {
  const insertHere = (editor: vscode.TextEditor): void => void pick(editor);
  subscriptions.push(vscode.commands.registerTextEditorCommand("designedAlliances.insertQuestions", insertHere));
};

async function pick(editor: vscode.TextEditor): Promise<void> {
  const picks = (await allTemplates()).flatMap(sectionPicks);
  const items = picks.map(({ words, sections }) => ({
    label: words,
    detail: sections.flatMap(({ questions }) => questions).join(" · "),
    sections,
  }));
  const placeHolder = vscode.l10n.t("Which questions?");
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  if (picked !== undefined) await insert(editor, picked);
}

/** One undo step; the caret comes after what was inserted. */
async function insert(editor: vscode.TextEditor, { sections }: Pick<SectionPick, "sections">): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const allies = knownNote(text).properties.allies.map(({ source }) => source);
  const words = expandSections(sections, { allies, title: titleOf(document.uri), formatDate: formatNow });
  const { edit } = insertion(text, document.offsetAt(editor.selection.end), words);
  const place = document.positionAt(edit.from);
  const isDone = await editor.edit((builder) => builder.insert(place, edit.insert));
  if (!isDone) {
    await vscode.window.showErrorMessage(vscode.l10n.t("The note changed in between. Please try again."));
    return;
  }
  const lines = edit.insert.split("\n").length - 1;
  const caret = new vscode.Position(place.line + lines, 0);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(new vscode.Range(place, caret));
}
