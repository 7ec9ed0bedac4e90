/** Help while a block is written by hand: what may stand here, and what a key means. */
import * as vscode from "vscode";
import { completeAt } from "../../core/authoring/complete";
import { helpAt } from "../../core/authoring/help-at";
import type { Feature } from "../feature";
import { mayConcernUs } from "../notes";

const MARKDOWN: vscode.DocumentSelector = { language: "markdown" };
/** Characters that open the list by themselves: after a key, in a list, at an item. */
const TRIGGERS = [" ", "[", ",", "-"];

export const blockHelp: Feature = ({ context: { subscriptions } }) => {
  subscriptions.push(
    vscode.languages.registerCompletionItemProvider(MARKDOWN, { provideCompletionItems }, ...TRIGGERS),
    vscode.languages.registerHoverProvider(MARKDOWN, { provideHover }),
  );
};

function provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const text = document.getText();
  const completion = mayConcernUs(text) ? completeAt(text, document.offsetAt(position)) : undefined;
  if (completion === undefined) return [];
  const range = new vscode.Range(document.positionAt(completion.from), document.positionAt(completion.to));
  const written = document.getText(range);
  return completion.items.map(({ text: label, detail, insert }, at) => {
    const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
    item.detail = detail;
    item.insertText = insert;
    item.range = range;
    // The list is sorted and filtered already.
    item.sortText = String(at).padStart(4, "0");
    item.filterText = written;
    return item;
  });
}

function provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const text = document.getText();
  const help = mayConcernUs(text) ? helpAt(text, document.offsetAt(position)) : undefined;
  if (help === undefined) return undefined;
  // The text is our own, so it may be Markdown; `appendText` would keep it from wrapping.
  const words = new vscode.MarkdownString(`**${help.word}** ${help.meaning}`);
  const range = new vscode.Range(document.positionAt(help.from), document.positionAt(help.to));
  return new vscode.Hover(words, range);
}
