/** Commands about one note: the one that a menu was opened on, or the one in the active tab. */
import * as vscode from "vscode";
import { readFrontmatter } from "../core/frontmatter/read-frontmatter";
import type { AllianceStatus } from "../core/note/properties";
import { readProperties } from "../core/note/read-properties";

/** What a command gets for a row of a view. */
export interface NoteRow {
  readonly note: vscode.Uri;
}

/**
 * Registers a command for a note: the one that it is called with, or else that of the active tab; if there is none it says what to
 * do. For a row of a view that was redrawn while its menu was open, VS Code passes an argument without a note: then the active
 * tab's note is not meant.
 */
export function noteCommand(name: string, act: (note: vscode.Uri) => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(`designedAlliances.${name}`, async (...told: readonly unknown[]) => {
    const note = told.length === 0 ? activeNote() : noteOf(told[0]);
    if (note !== undefined) await act(note);
    else await vscode.window.showInformationMessage(whyNone(told.length > 0));
  });
}

function noteOf(told: unknown): vscode.Uri | undefined {
  return told instanceof vscode.Uri ? told : (told as NoteRow | null | undefined)?.note;
}

function whyNone(isRow: boolean): string {
  return isRow
    ? vscode.l10n.t("It is not clear which note is meant. Choose once more, please.")
    : vscode.l10n.t("Open an alliance first.");
}

/** Registers a command that is for alliances alone; at another note it says why it does nothing. */
export function allianceCommand(
  name: string,
  act: (note: vscode.Uri, status: AllianceStatus) => Promise<unknown>,
): vscode.Disposable {
  return noteCommand(name, async (note) => {
    const { isAlliance, status } = readProperties(readFrontmatter((await textOf(note)) ?? "").record);
    if (isAlliance) await act(note, status);
    else
      await vscode.window.showInformationMessage(
        vscode.l10n.t("This is no alliance: its properties have no “alliance”."),
      );
  });
}

/** The file of the active tab, whatever shows it. */
export function activeNote(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** The file's name without folder and ending. */
export function titleOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/iu, "");
}

/** The note's text, unsaved or not; `undefined` where it can't be read, or not any more. */
export async function textOf(note: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(note)).getText();
  } catch {
    return undefined;
  }
}
