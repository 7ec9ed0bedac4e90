/** From a note's text to its forms, and back. */
import * as vscode from "vscode";
import type { Feature } from "../feature";
import { noteCommand } from "../note-command";
import { ALLIANCE_EDITOR } from "./alliance-editor";

export const openAs: Feature = ({ context: { subscriptions } }) => {
  subscriptions.push(
    noteCommand("openForm", (note) => openWith(note, ALLIANCE_EDITOR)),
    noteCommand("openSource", (note) => openWith(note, "default")),
  );
};

async function openWith(note: vscode.Uri, editor: string): Promise<void> {
  await vscode.commands.executeCommand("vscode.openWith", note, editor);
}
