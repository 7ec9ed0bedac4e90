/** What is wrong in a note's blocks and properties, as diagnostics, with their quick fixes. */
import * as vscode from "vscode";
import { blockProblems as problemsOfBlock, propertyProblems } from "../../core/authoring/note-problems";
import { knownNote } from "../../core/note/known-notes";
import type { Problem } from "../../core/text/problem";
import { asWorkspaceEdit } from "../document-edits";
import type { Feature } from "../feature";
import { isMarkdown, mayConcernUs } from "../notes";

/** How long typing pauses before anyone looks for problems, in milliseconds. */
const PAUSE = 400;
const SOURCE = "Designed Alliances";

export const blockProblems: Feature = ({ context: { subscriptions } }) => {
  const shown = vscode.languages.createDiagnosticCollection("designed-alliances");
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument): void => {
    waiting.delete(document.uri.toString());
    if (!document.isClosed)
      shown.set(
        document.uri,
        problemsIn(document).map((problem) => diagnosticOf(document, problem)),
      );
  };
  const lookSoon = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document)) return;
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    waiting.set(
      key,
      setTimeout(() => look(document), PAUSE),
    );
  };
  vscode.workspace.textDocuments.forEach(lookSoon);
  subscriptions.push(
    shown,
    vscode.workspace.onDidOpenTextDocument(lookSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lookSoon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      { provideCodeActions: quickFixesOf },
      {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      },
    ),
    { dispose: () => waiting.forEach((timer) => clearTimeout(timer)) },
  );
};

/** The problems of the note that a document is; none where it has no block. */
function problemsIn(document: vscode.TextDocument): Problem[] {
  const text = document.getText();
  if (!mayConcernUs(text)) return [];
  const note = knownNote(text);
  if (note.blocks.length === 0) return [];
  return [...propertyProblems(text), ...note.blocks.flatMap((block) => problemsOfBlock(note, block))];
}

function rangeOf(document: vscode.TextDocument, { from, to }: Problem): vscode.Range {
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

function diagnosticOf(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  // Less severe than for code: this is somebody's letter.
  const severity =
    problem.severity === "error" ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
  const diagnostic = new vscode.Diagnostic(rangeOf(document, problem), problem.message, severity);
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}

function quickFixesOf(document: vscode.TextDocument, at: vscode.Range): vscode.CodeAction[] {
  return problemsIn(document).flatMap((problem) => {
    const { quickFix } = problem;
    if (quickFix === undefined || rangeOf(document, problem).intersection(at) === undefined) return [];
    const action = new vscode.CodeAction(quickFix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnosticOf(document, problem)];
    action.edit = asWorkspaceEdit(document, quickFix.edits);
    action.isPreferred = true;
    return [action];
  });
}
