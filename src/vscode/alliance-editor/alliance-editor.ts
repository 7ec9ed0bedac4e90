/**
 * The alliance editor: a note with its question blocks as forms, in place of the text editor. The document stays VS Code's: what a form
 * saves is an edit of it like any other, with its undo, its dirty state and its saving.
 */
import * as vscode from "vscode";
import { makeQuickFix, saveAnswer } from "../../actions/answers/save-answer";
import type { TextEdit } from "../../core/text/text-edit";
import type { Feature } from "../feature";
import { NoteDrafts, type PageDrafts } from "./note-drafts";
import { RenamedForms } from "./renamed-forms";
import { followLink } from "../follow-link";
import { isAtOrIn, onRenamedNote } from "../renamed-notes";
import type { FromPage, ToPage } from "./messages";
import { titleOf } from "../note-command";
import { showPage } from "../page/show-page";
import type { WorkspaceNotes } from "../workspace-notes";

/** As `package.json` names it. */
export const ALLIANCE_EDITOR = "designedAlliances.alliance";

/** How long the saving or renaming of a document waits for what is typed, in milliseconds: VS Code itself waits little longer. */
const FLUSHING = 1000;

export const allianceEditor: Feature = ({ kept, notes, context: { extensionUri, subscriptions } }) => {
  const drafts = new NoteDrafts(kept);
  const forms = new RenamedForms(ALLIANCE_EDITOR);
  const provider: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel) =>
      showNote({ document, panel, home: extensionUri, notes }, await drafts.forPage(document.uri.toString())),
  };
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(ALLIANCE_EDITOR, provider),
    forms,
    onRenamedNote(async (from, to) => {
      await drafts.renamed(from.toString(), to.toString());
      await forms.putBack(from, to);
    }),
    vscode.commands.registerCommand("designedAlliances.forgetDrafts", async () => {
      const forget = vscode.l10n.t("Forget");
      const detail = vscode.l10n.t(
        "What was typed in a form and is not in its note, and reviews that were begun and not finished. What is open now keeps its words.",
      );
      const question = vscode.l10n.t("Forget the drafts of this workspace?");
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, forget)) !== forget) return;
      await drafts.forgetLeft();
      await kept.clear();
      await vscode.window.showInformationMessage(vscode.l10n.t("The drafts of this workspace are forgotten."));
    }),
  );
};

/** Where a note is shown. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  /** The extension's folder. */
  readonly home: vscode.Uri;
  readonly notes: WorkspaceNotes;
}

function showNote({ document, panel, home, notes }: Shown, drafts: PageDrafts): void {
  const target = () => ({ notes, note: notes.of(document.uri), through: document });
  const send: (message: ToPage) => void = showPage(panel, home, "alliance");
  // The page has not asked for the note yet: it will get the whole text then.
  let isShown = false;
  const flushed = new vscode.EventEmitter<void>();
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
        send({ kind: "result", id: message.id, result: await saveAnswer(target(), message.change) });
        break;
      case "flushed":
        flushed.fire();
        break;
      case "quickFix":
        send({ kind: "result", id: message.id, result: await makeQuickFix(target(), message.problem) });
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
  const flush = async (): Promise<void> => {
    if (!isShown || !panel.visible) return;
    const isDone = nextOf(flushed.event, FLUSHING);
    send({ kind: "flush" });
    await isDone;
  };
  /** The page is closed or hidden: saves what was typed in it and not saved yet. */
  const handOver = async (): Promise<void> => {
    for (const draft of drafts.typedHere()) {
      const { kind } = await saveAnswer(target(), draft);
      if (kind === "saved") drafts.handedOver(draft);
    }
  };
  const watchers = [
    flushed,
    panel.webview.onDidReceiveMessage((message: FromPage) => answer(message)),
    vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document || !isShown || contentChanges.length === 0) return;
      send({ kind: "edits", edits: contentChanges.map(editOf), length: document.getText().length });
    }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === document) event.waitUntil(flush());
    }),
    vscode.workspace.onWillRenameFiles((event) => {
      if (event.files.some(({ oldUri }) => isAtOrIn(document.uri, oldUri))) event.waitUntil(flush());
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) void handOver();
    }),
  ];
  panel.onDidDispose(() => {
    for (const watcher of watchers) watcher.dispose();
    void handOver().finally(() => drafts.leave());
  });
}

/** Resolves when the event fires, and after so many milliseconds at the latest. */
function nextOf(event: vscode.Event<void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const listening = event(done);
  });
}

/** One of an event's changes as an edit: its offsets are those of the text before all of them. */
function editOf({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
  return { from: rangeOffset, to: rangeOffset + rangeLength, insert: text };
}

/** Opens the note's text in place of its form, with the caret at an offset. */
async function showSource(document: vscode.TextDocument, offset: number): Promise<void> {
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}
