/**
 * A form's answer, or a mend that it offers, on its way into a document: one after another, each worked out on the very text that it is
 * made to.
 */
import * as vscode from "vscode";
import { mendOf } from "../core/authoring/quick-fix-of";
import type { EditResult, Problem } from "../core/text/problem";
import { setAnswer } from "../core/note/set-answer";
import { undoEdits, undoOf, type Undo } from "../core/text/undo";
import type { AnswerChange, SaveResult } from "../core/note/answer-change";
import { asWorkspaceEdit, isAsOnDisk, isReadOnly, makeEdits, openDocument } from "./document-edits";
import { titleOf } from "./note-command";

/** How often an edit is worked out anew where somebody changed the document in between. */
const ATTEMPTS = 5;

/** What is being written, by the note's URI. */
const queues = new Map<string, Promise<unknown>>();

/** Writes one answer; what somebody changed meanwhile is a conflict, never written over. Never rejects. */
export function writeAnswer(document: vscode.TextDocument, change: AnswerChange): Promise<SaveResult> {
  const { address, value, expected } = change;
  return inTurn(document, async () => {
    const result = await write(document, (text) => setAnswer(text, address, value, { expected: { value: expected } }));
    if (result.ok) return { kind: "saved" };
    if ("conflict" in result && result.conflict === true) {
      return { kind: "conflict", ...(result.current === undefined ? {} : { current: result.current }) } as SaveResult;
    }
    return { kind: "failed", problem: result.problem };
  });
}

/** Makes the edits that a problem's button promises, as they are for the note's text now. Never rejects. */
export function writeMend(document: vscode.TextDocument, problem: Problem): Promise<SaveResult> {
  return inTurn(document, async () => {
    const result = await write(document, (text) => mendOf(text, problem));
    return result.ok ? { kind: "saved" } : { kind: "failed", problem: result.problem };
  });
}

/**
 * Changes a note that need not be open, and saves it where nothing in it was unsaved before. Gives a plain sentence where it could not be
 * changed. Never rejects.
 */
export async function editNote(note: vscode.Uri, edit: (text: string) => EditResult): Promise<string | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(note);
    const isUnsaved = (): boolean => document.isDirty;
    const wasUnsaved = isUnsaved();
    if (!wasUnsaved && !(await isAsOnDisk(document)) && !isUnsaved()) {
      return vscode.l10n.t(
        "Saving “{0}” would change more of it than this: it mixes line endings, or is not in UTF-8. Please open it, save it once, and try again.",
        titleOf(note),
      );
    }
    const result = await inTurn(document, async () => {
      const written = await write(document, edit);
      return written.ok ? { kind: "saved" } : { kind: "failed", problem: written.problem };
    });
    if (result.kind === "failed") return result.problem.message;
    if (!wasUnsaved && isUnsaved() && !(await document.save()))
      void vscode.window.showWarningMessage(vscode.l10n.t("“{0}” is changed, and could not be saved.", titleOf(note)));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : notChanged();
  }
}

function inTurn(document: vscode.TextDocument, act: () => Promise<SaveResult>): Promise<SaveResult> {
  const key = document.uri.toString();
  const before = queues.get(key) ?? Promise.resolve();
  const done = before.then(act).catch((error: unknown) => notWritten(error));
  queues.set(key, done);
  void done.then(() => queues.get(key) === done && queues.delete(key));
  return done;
}

async function write<Result extends EditResult>(
  document: vscode.TextDocument,
  edit: (text: string) => Result,
): Promise<Result | { readonly ok: false; readonly problem: Problem }> {
  if (await isReadOnly(document.uri)) return { ok: false, problem: problemOf(readOnly()) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Its last tab may have been closed since.
    const now = openDocument(document.uri) ?? (await vscode.workspace.openTextDocument(document.uri));
    const before = now.getText();
    const result = edit(before);
    if (!result.ok || result.edits.length === 0) return result;
    const made = await makeEdits(now, result.edits);
    if (made === "made") return result;
    if (made === "refused") continue;
    await takeBack(document.uri, undoOf(before, result.edits));
    return { ok: false, problem: problemOf(readOnly()) };
  }
  return { ok: false, problem: problemOf(notChanged()) };
}

async function takeBack(note: vscode.Uri, written: Undo): Promise<void> {
  const document = openDocument(note);
  if (document === undefined) return;
  const back = undoEdits(document.getText(), written);
  if (back.ok) await vscode.workspace.applyEdit(asWorkspaceEdit(document, back.edits));
}

function readOnly(): string {
  return vscode.l10n.t("The note can only be read here, so nothing was changed. Copy your words, or make it writable.");
}

function notChanged(): string {
  return vscode.l10n.t("The note could not be changed. Please try again.");
}

function problemOf(message: string): Problem {
  return { code: "not-written", message, severity: "error", from: 0, to: 0 };
}

function notWritten(error: unknown): SaveResult {
  const reason = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
  return { kind: "failed", problem: problemOf(`${notChanged()}${reason}`) };
}
