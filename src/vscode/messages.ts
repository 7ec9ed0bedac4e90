/** Shows the messages of the actions, in the person's language. */
import * as vscode from "vscode";
import type { Messages } from "../actions/ports";
import type { Words } from "../actions/words";

export const messages: Messages = {
  say: (...sentences) => void vscode.window.showInformationMessage(inWords(...sentences)),
  fail: (...sentences) => void vscode.window.showErrorMessage(inWords(...sentences)),
  offerUndo: (sentences, back) => void offer(inWords(...sentences), back),
};

/** The sentences as the person reads them. */
export function inWords(...sentences: readonly Words[]): string {
  return sentences.map(({ text, args }) => vscode.l10n.t(text, ...args)).join(" ");
}

async function offer(said: string, back: Parameters<Messages["offerUndo"]>[1]): Promise<void> {
  const undo = vscode.l10n.t("Undo");
  if ((await vscode.window.showInformationMessage(said, undo)) !== undo) return;
  const { ok, words } = await back();
  messages[ok ? "say" : "fail"](words);
}
