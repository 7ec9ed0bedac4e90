/**
 * Forms whose note gets another name, or another folder. VS Code shows the note under its new name in the editor that it opens
 * notes in by itself, which is the text editor: this shows the form again instead.
 */
import * as vscode from "vscode";
import { isAtOrIn } from "../renamed-notes";
import { waitUntil } from "../wait-until";

/** A form that was visible when its note was renamed. */
interface Form {
  readonly note: string;
  readonly viewColumn: vscode.ViewColumn;
  /** Whether the text was open as well, in another tab of the same group. */
  readonly hasText: boolean;
}

export class RenamedForms implements vscode.Disposable {
  readonly #editor: string;
  readonly #watcher: vscode.Disposable;
  #forms: readonly Form[] = [];

  /** @param editor the alliance editor, as `package.json` names it */
  constructor(editor: string) {
    this.#editor = editor;
    this.#watcher = vscode.workspace.onWillRenameFiles(({ files }) => {
      this.#forms = vscode.window.tabGroups.all.flatMap((group) => {
        const note = this.#noteShownIn(group);
        if (note === undefined || !files.some(({ oldUri }) => isAtOrIn(note, oldUri))) return [];
        const { viewColumn } = group;
        return [{ note: note.toString(), viewColumn, hasText: textTab(viewColumn, note) !== undefined }];
      });
    });
  }

  /** Opens the forms again. */
  async putBack(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const note = from.toString();
    if (!to.path.endsWith(".md")) return;
    for (const { viewColumn, hasText } of this.#forms.filter((form) => form.note === note)) {
      // The tab may be gone with its group, or not be there yet.
      if (!(await waitUntil(() => textTab(viewColumn, to) !== undefined))) continue;
      const place = { viewColumn, preserveFocus: true, preview: false };
      await vscode.commands.executeCommand("vscode.openWith", to, this.#editor, place);
      const text = textTab(viewColumn, to);
      // Closing a tab with unsaved changes would make VS Code ask.
      if (!hasText && text?.isDirty === false) await vscode.window.tabGroups.close(text, true);
    }
    this.#forms = this.#forms.filter((form) => form.note !== note);
  }

  dispose(): void {
    this.#watcher.dispose();
  }

  #noteShownIn({ activeTab }: vscode.TabGroup): vscode.Uri | undefined {
    const input = activeTab?.input;
    return input instanceof vscode.TabInputCustom && input.viewType === this.#editor ? input.uri : undefined;
  }
}

/** Where the text of a note is open in a group. */
function textTab(viewColumn: vscode.ViewColumn, note: vscode.Uri): vscode.Tab | undefined {
  const group = vscode.window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
  return group?.tabs.find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === note.toString(),
  );
}
