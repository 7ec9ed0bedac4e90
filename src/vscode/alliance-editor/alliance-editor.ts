/**
 * The alliance editor: a note with its question blocks as forms, in place of the text editor. The document stays VS Code's: what a form
 * saves is an edit of it like any other, with its undo, its dirty state and its saving.
 */
import * as vscode from "vscode";
import type { TextEdit } from "../../core/text/text-edit";
import type { Feature } from "../feature";
import { NoteDrafts, type PageDrafts } from "./note-drafts";
import { followLink } from "../follow-link";
import type { FromPage, ToPage } from "./messages";
import { titleOf } from "../note-command";
import { writeAnswer, writeMend } from "../note-edits";
import { showPage } from "../page/page-html";
import { showSource } from "./show-source";

/** As `package.json` names it. */
export const ALLIANCE_EDITOR = "designedAlliances.alliance";

export const allianceEditor: Feature = ({ kept, context: { extensionUri, subscriptions } }) => {
  const drafts = new NoteDrafts(kept);
  const provider: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel) =>
      showNote(document, panel, extensionUri, await drafts.forPage(document.uri)),
  };
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(ALLIANCE_EDITOR, provider),
    vscode.commands.registerCommand("designedAlliances.forgetDrafts", async () => {
      await drafts.forgetLeft();
      await kept.clear();
      await vscode.window.showInformationMessage(vscode.l10n.t("The drafts of this workspace are forgotten."));
    }),
  );
};

function showNote(
  document: vscode.TextDocument,
  { webview, onDidDispose }: vscode.WebviewPanel,
  home: vscode.Uri,
  drafts: PageDrafts,
): void {
  const send = (message: ToPage): void => void webview.postMessage(message);
  // The page has not asked for the note yet: it gets the whole of it then.
  let isShown = false;
  const answer = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case "ready":
        isShown = true;
        send({
          kind: "note",
          title: titleOf(document.uri),
          language: vscode.env.language,
          text: document.getText(),
          drafts: message.isNew ? drafts.found() : [],
        });
        break;
      case "drafts":
        drafts.keep(message.drafts);
        break;
      case "save":
        send({ kind: "result", id: message.id, result: await writeAnswer(document, message.change) });
        break;
      case "mend":
        send({ kind: "result", id: message.id, result: await writeMend(document, message.problem) });
        break;
      case "undo":
      case "redo":
        await vscode.commands.executeCommand(message.kind);
        break;
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
        break;
      case "follow":
        await followLink(message.link, document.uri);
        break;
      case "source":
        await showSource(document, message.offset);
    }
  };
  const watchers = [
    webview.onDidReceiveMessage((message: FromPage) => answer(message)),
    vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document || !isShown || contentChanges.length === 0) return;
      send({ kind: "edits", edits: contentChanges.map(editOf), length: document.getText().length });
    }),
  ];
  onDidDispose(() => {
    for (const watcher of watchers) watcher.dispose();
    drafts.leave();
  });
  showPage(webview, home, "alliance");
}

/** One of an event's changes: all of them are told by offsets into the text before any of them. */
function editOf({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
  return { from: rangeOffset, to: rangeOffset + rangeLength, insert: text };
}
