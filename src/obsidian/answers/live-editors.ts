/**
 * Every editor that is open in the app: splits, pop-outs, canvas cards. While one shows a note for editing, its text counts as the
 * note's text, and changes are written through it.
 */
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";
import type { Extension, Transaction } from "@codemirror/state";
import { editorInfoField, MarkdownView, type TFile } from "obsidian";
import { Emitter } from "../../core/events/emitter";
import type { HandEdit } from "../../actions/kept/answer-memory";

/** Called with the note whose text changed, and with what a person changed in the text itself. */
export type EditorListener = (file: TFile, byHand: HandEdit | undefined) => void;

export class LiveEditors {
  /** All known editors; the one that was focused last comes last. */
  readonly #views = new Set<EditorView>();
  /**
   * The editors that were open when the plugin was unloaded: weak references, so that nobody who still holds this registry keeps
   * them in memory.
   */
  #left: readonly WeakRef<EditorView>[] = [];
  readonly #changes = new Emitter<Parameters<EditorListener>>();

  /** Adds every editor to this registry; has to be registered with the app. */
  readonly extension: Extension = ViewPlugin.define((view) => {
    this.#views.add(view);
    return {
      update: (update) => {
        if (update.focusChanged && update.view.hasFocus) this.#focused(update.view);
        if (update.docChanged) this.#changed(update);
      },
      destroy: () => void this.#views.delete(view),
    };
  });

  /**
   * The editor that shows the note for editing: `preferred` where it does, else the one that was focused last; `undefined` where none
   * does (reading view, or the note is not open).
   */
  find(file: TFile, preferred?: EditorView): EditorView | undefined {
    const showing = this.#all().filter(
      (view) => this.has(view) && fileOf(view) === file && isEditing(view) && !this.#isPart(view),
    );
    return preferred !== undefined && showing.includes(preferred) ? preferred : showing.at(-1);
  }

  /**
   * The text of the note in the editor that shows it for editing; `undefined` where none does, and while a tab is still empty that
   * changes from one note to another.
   */
  textOf(file: TFile): string | undefined {
    const text = this.find(file)?.state.doc.toString();
    return text === "" && file.stat.size > 0 ? undefined : text;
  }

  /** Whether an editor is still there. */
  has(view: EditorView): boolean {
    return this.#views.has(view) || (view.dom.isConnected && this.#all().includes(view));
  }

  /**
   * The plugin is unloaded: no editor is added any more, and listeners are not called any more, but open editors are still found.
   * Otherwise, what forms save while they are removed would be written into the file, and the editor would overwrite it a moment
   * later.
   */
  end(): void {
    this.#left = [...this.#views].map((view) => new WeakRef(view));
    this.#views.clear();
    this.#changes.clear();
  }

  /** The editor of a note's tab. */
  of(markdownView: MarkdownView): EditorView | undefined {
    return this.#all().find((view) => hostOf(view) === markdownView && !this.#isPart(view));
  }

  /** Calls back when the text of an open note changed, saved or not. Returns an unsubscribe function. */
  onChange(listener: EditorListener): () => void {
    return this.#changes.subscribe(listener);
  }

  #all(): EditorView[] {
    return [...this.#left.flatMap((left) => left.deref() ?? []), ...this.#views];
  }

  #focused(view: EditorView): void {
    this.#views.delete(view);
    this.#views.add(view);
  }

  #changed({ view, startState, state, transactions }: ViewUpdate): void {
    const file = fileOf(view);
    if (file === null || this.#isPart(view)) return;
    const byHand = transactions.some(isByHand) ? { before: startState.doc, after: state.doc } : undefined;
    this.#changes.emit(file, byHand);
  }

  /** Whether it is an editor inside another one: the app edits a table's cell in one of its own, whose text is not the note's. */
  #isPart(view: EditorView): boolean {
    const outer = this.#all().find((other) => other !== view && other.contentDOM.contains(view.dom));
    return outer !== undefined && fileOf(outer) === fileOf(view);
  }
}

/** Whether a person did it in the text itself: typing, pasting, dragging, undo and redo. */
function isByHand(transaction: Transaction): boolean {
  return ["input", "delete", "move", "undo", "redo"].some((event) => transaction.isUserEvent(event));
}

/** What holds an editor: a note's tab, or a card of a canvas. */
function hostOf(view: EditorView): unknown {
  return view.state.field(editorInfoField, false);
}

/** The note that an editor is open on. */
export function fileOf(view: EditorView): TFile | null {
  return view.state.field(editorInfoField, false)?.file ?? null;
}

/** In reading mode a tab has an editor too, hidden, whose text may be old. */
function isEditing(view: EditorView): boolean {
  const host = hostOf(view);
  return host instanceof MarkdownView ? host.getMode() === "source" : view.dom.isConnected;
}

/**
 * Makes the app write an editor's text to the disk now rather than two seconds after the last key. Returns false if that is not
 * possible (a card of a canvas), where the app decides when to write.
 */
export async function saveEditor(view: EditorView): Promise<boolean> {
  const host = hostOf(view);
  if (!(host instanceof MarkdownView)) return false;
  await host.save();
  return true;
}
