/** Suggestions at the editor's cursor. */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { EditorPosition, EditorSuggestTriggerInfo, Instruction } from "obsidian";
import { PopoverSuggest } from "../ui/popover-suggest";
import type { TFile } from "../vault/file";
import type { Editor } from "./editor";
import { editorInfoField } from "./info-fields";

export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
  editor: Editor;
  file: TFile;
}

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: EditorSuggestContext | null = null;
  limit = 100;

  /** Shown by the real app only. */
  setInstructions(instructions: Instruction[]): void {
    this.suggestEl.setAttribute("data-instructions", String(instructions.length));
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  async typed(editor: Editor, file: TFile | null): Promise<void> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    if (trigger === null || file === null) {
      this.context = null;
      this.close();
      return;
    }
    const context = { ...trigger, editor, file };
    this.context = context;
    const found = await this.getSuggestions(context);
    if (this.context !== context) return;
    if (found.length === 0) {
      this.close();
      return;
    }
    this.open();
    this.suggestions.setSuggestions(found.slice(0, this.limit));
    const box = editor.cm.coordsAtPos(editor.posToOffset(trigger.start));
    if (box !== null) this.place(box);
  }
}

export function attachEditorSuggest(suggest: EditorSuggest<unknown>): Extension {
  return EditorView.updateListener.of((update) => {
    if (!update.docChanged && !update.selectionSet) return;
    const host = update.state.field(editorInfoField);
    const byUser = update.transactions.some(
      (transaction) => transaction.isUserEvent("input") || transaction.isUserEvent("delete"),
    );
    if (byUser) window.setTimeout(() => void suggest.typed(host.editor, host.file));
    else suggest.close();
  });
}
