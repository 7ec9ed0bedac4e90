/**
 * The alliance editor: a note with its question blocks as forms, in place of the text editor. The document stays VS Code's: what a form
 * saves is an edit of it like any other, with its undo, its dirty state and its saving.
 */
import * as vscode from "vscode";
import type { TextEdit } from "../../core/text/text-edit";
import type { Feature } from "../feature";
import { followLink } from "./follow-link";
import type { FromPage, ToPage } from "./messages";
import { writeAnswer, writeMend } from "./note-edits";
import { pageOf } from "./page";
import { showSource } from "./show-source";

/** As `package.json` names it. */
export const ALLIANCE_EDITOR = "designedAlliances.alliance";

export const allianceEditor: Feature = ({ extensionUri, subscriptions }) => {
  const provider: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: (document, panel) => showNote(document, panel, extensionUri),
  };
  subscriptions.push(vscode.window.registerCustomEditorProvider(ALLIANCE_EDITOR, provider));
};

function showNote(
  document: vscode.TextDocument,
  { webview, onDidDispose }: vscode.WebviewPanel,
  home: vscode.Uri,
): void {
  const root = vscode.Uri.joinPath(home, "dist", "vscode");
  const send = (message: ToPage): void => void webview.postMessage(message);
  // The page has not asked for the note yet: it gets the whole of it then.
  let isShown = false;
  const answer = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case "ready":
        isShown = true;
        send({ kind: "note", title: titleOf(document.uri), language: vscode.env.language, text: document.getText() });
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
  });
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = pageOf(webview, root);
}

/** One of an event's changes: all of them are told by offsets into the text before any of them. */
function editOf({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
  return { from: rangeOffset, to: rangeOffset + rangeLength, insert: text };
}

/** The file's name without its ending. */
function titleOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/iu, "");
}
