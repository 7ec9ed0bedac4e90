/** Inserting a template's questions into the note that is being edited, whatever note it is. */
import * as vscode from "vscode";
import { questionsToInsert } from "../actions/templates/questions-to-insert";
import { insertion } from "../core/template/insertion";
import { sectionPicks, type SectionPick } from "../core/template/section-picks";
import type { Feature, Parts } from "./feature";

export const insertQuestions: Feature = (parts) => {
  const insertHere = (editor: vscode.TextEditor): void => void pick(parts, editor);
  parts.context.subscriptions.push(
    vscode.commands.registerTextEditorCommand("designedAlliances.insertQuestions", insertHere),
  );
};

async function pick(parts: Parts, editor: vscode.TextEditor): Promise<void> {
  const picks = (await parts.templates.read()).flatMap(sectionPicks);
  const items = picks.map(({ words, sections }) => ({
    label: words,
    detail: sections.flatMap(({ questions }) => questions).join(" · "),
    sections,
  }));
  const placeHolder = vscode.l10n.t("Which questions?");
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  if (picked !== undefined) await insert(parts, editor, picked);
}

/** One undo step; the caret comes after what was inserted. */
async function insert(
  { notes, clock }: Parts,
  editor: vscode.TextEditor,
  picked: Pick<SectionPick, "sections">,
): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const words = questionsToInsert(notes.of(document.uri), text, picked, clock);
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
