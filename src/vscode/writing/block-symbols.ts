/** The questions of a note in its outline, and, with their blocks, as what can be folded. */
import * as vscode from "vscode";
import { knownNote } from "../../core/note/known-notes";
import type { QuestionBlock } from "../../core/note/note";
import type { Feature } from "../feature";
import { mayConcernUs } from "../notes";

const MARKDOWN: vscode.DocumentSelector = { language: "markdown" };

export const blockSymbols: Feature = ({ context: { subscriptions } }) => {
  subscriptions.push(
    vscode.languages.registerDocumentSymbolProvider(
      MARKDOWN,
      { provideDocumentSymbols },
      { label: "Designed Alliances" },
    ),
    vscode.languages.registerFoldingRangeProvider(MARKDOWN, { provideFoldingRanges }),
  );
};

function blocksOf(document: vscode.TextDocument): readonly QuestionBlock[] {
  const text = document.getText();
  return mayConcernUs(text) ? knownNote(text).blocks : [];
}

function provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const range = (from: number, to: number): vscode.Range =>
    new vscode.Range(document.positionAt(from), document.positionAt(to));
  return blocksOf(document).flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== "question") return [];
      const whole = range(item.from, item.to);
      return [new vscode.DocumentSymbol(item.text, item.type, vscode.SymbolKind.Field, whole, whole)];
    }),
  );
}

function provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
  const fold = ({ from, to }: { readonly from: number; readonly to: number }): vscode.FoldingRange =>
    new vscode.FoldingRange(document.positionAt(from).line, document.positionAt(to).line);
  return blocksOf(document).flatMap(({ fence, items }) => [fold(fence), ...items.map(fold)]);
}
