/**
 * The one way in which an existing note is changed: one write after another for each note; through the editor where the note is
 * open for editing (one undo step, the caret stays), else by the vault's atomic read-modify-write. A change is computed from the
 * very text that it is applied to, never from one that was read earlier.
 */
import { isolateHistory } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import { MarkdownView, type App, type TFile } from "obsidian";
import type { NotWritten } from "../../actions/ports";
import { Queues } from "../../core/events/queue";
import type { EditResult } from "../../core/text/problem";
import { applyEdits, type TextEdit } from "../../core/text/text-edit";
import { saveEditor, type LiveEditors } from "./live-editors";

/** How often, and after how many milliseconds each time, an editor that is still empty is checked again. */
const LOADING_ATTEMPTS = 20;
const LOADING_PAUSE = 50;

/**
 * How long to wait before checking again whether an editor has what is on the disk, in milliseconds; how often to check, and how
 * often once the app knows the file's new content.
 */
const NOTICE_PAUSE = 25;
const NOTICE_ATTEMPTS = 24;
const MERGE_ATTEMPTS = 6;

/** The same to see that an editor's text has reached the disk. */
const KEEPING_ATTEMPTS = 60;
const KEEPING_PAUSE = 50;

/** How often to try that a note's other panes are saved before one of them is written through. */
const READY_ATTEMPTS = 3;

/** What is on the disk, as editors have it, as far as the app knows. */
interface OnDisk {
  readonly text: string | undefined;
}

/** The editor that a note is written through, if any editor shows it. */
interface Ready extends OnDisk {
  readonly editor: EditorView | undefined;
}

export class NoteWriter {
  readonly #app: App;
  readonly #editors: LiveEditors;
  readonly #queues = new Queues<TFile>();
  /** Editors whose text did not reach the disk, with what the disk had then. */
  readonly #unsaved = new WeakMap<EditorView, string>();

  constructor(app: App, editors: LiveEditors) {
    this.#app = app;
    this.#editors = editors;
  }

  /**
   * Changes a note by the edits that `edit` returns for its text. Resolves with the result of `edit` for the text that was written,
   * or with the reason why nothing was. Never rejects.
   *
   * @param through the editor that asks for it: where the note is open in several, this one is written through
   */
  write<Result extends EditResult>(
    file: TFile,
    edit: (text: string) => Result,
    through?: EditorView,
  ): Promise<Result | NotWritten> {
    const written = this.#queues.of(file).run(() => this.#write(file, edit, through));
    return written.catch(failed);
  }

  async #write<Result extends EditResult>(
    asked: TFile,
    edit: (text: string) => Result,
    through?: EditorView,
  ): Promise<Result | NotWritten> {
    const { vault } = this.#app;
    // A sync may have deleted the note and created it again; a renamed note is the same file object under another path.
    const file = vault.getFileByPath(asked.path);
    if (file === null) return refused("note-gone", GONE);
    const ready = await this.#readyEditor(file, through);
    // Deleted, which the app does not know yet: saving would create it again, and so may, in a moment, the program that deleted it.
    if (ready === undefined) {
      const anew = vault.getFileByPath(asked.path);
      return anew === null || anew === file ? refused("note-gone", GONE) : this.#write(asked, edit, through);
    }
    const { editor, text } = ready;
    if (editor !== undefined) {
      const result = writeThrough(editor, edit);
      if (!result.ok) return result;
      // Until it is on the disk, a crash would lose it: its draft is deleted as soon as it counts as saved.
      if (await saveEditor(editor)) {
        const before = this.#unsaved.get(editor) ?? (result.edits.length === 0 ? undefined : text);
        const isSaved = before === undefined || (await this.#isSaved(file, editor, before));
        if (before !== undefined && !isSaved) this.#unsaved.set(editor, before);
        else this.#unsaved.delete(editor);
        return isSaved ? result : refused("not-written", NOT_WRITTEN);
      }
      if (await this.#isKept(file, editor)) return result;
    }
    return this.#writeFile(file, edit);
  }

  /** Writes into the file, as no editor holds the note. */
  async #writeFile<Result extends EditResult>(
    file: TFile,
    edit: (text: string) => Result,
  ): Promise<Result | NotWritten> {
    const { vault } = this.#app;
    let result: Result | undefined;
    await vault.process(file, (text) => {
      result = edit(text);
      return result.ok ? applyEdits(text, result.edits) : text;
    });
    return result ?? refused("not-written", NOT_WRITTEN);
  }

  /**
   * The editor to write through, if one shows the note, with what other panes and other programs have written in it; `undefined`
   * where there is no note. The text of other panes is on the disk by then. There is no waiting between the last check of all of
   * them and the return of the editor: meanwhile the app might put an older text into an editor.
   */
  async #readyEditor(file: TFile, through?: EditorView): Promise<Ready | undefined> {
    for (let attempts = 1; ; attempts += 1) {
      await this.#loaded(file, through);
      const onDisk = await this.#caughtUp(file, through);
      const editor = this.#editors.find(file, through);
      if (onDisk === undefined) return undefined;
      const { text } = onDisk;
      const others = text === undefined ? [] : this.#unsavedOthers(file, editor, text);
      if (others.length === 0 || attempts === READY_ATTEMPTS) return { editor, text };
      for (const view of others) await view.save();
    }
  }

  /**
   * The other panes that hold words of the note which are not on the disk yet. The app saves each pane by writing its whole text: of two
   * that are saved at the same time, one would be written over.
   */
  #unsavedOthers(file: TFile, editor: EditorView | undefined, onDisk: string): MarkdownView[] {
    return this.#app.workspace
      .getLeavesOfType("markdown")
      .map((leaf) => leaf.view)
      .filter((view) => view instanceof MarkdownView)
      .filter((view) => view.file === file && (editor === undefined || this.#editors.of(view) !== editor))
      .filter((view) => plain(view.getViewData()) !== onDisk);
  }

  /**
   * While a tab changes from one note to another, its editor is empty for a moment, under the name of either: this waits until it
   * is not.
   */
  async #loaded(file: TFile, through?: EditorView): Promise<void> {
    for (let attempts = 0; attempts < LOADING_ATTEMPTS; attempts += 1) {
      const editor = this.#editors.find(file, through);
      if (editor === undefined || editor.state.doc.length > 0 || file.stat.size === 0) return;
      await pause(LOADING_PAUSE);
    }
  }

  /**
   * An editor is saved by writing its text over the file. What another program wrote a moment ago, and the app has not put into the
   * editor yet, would be lost: this waits for it, and for a note that is missing at this moment. It does not wait forever, since an
   * editor with unsaved words never has the text of the disk. Resolves with what is on the disk; `undefined` if there is no note.
   */
  async #caughtUp(file: TFile, through?: EditorView): Promise<OnDisk | undefined> {
    const { vault } = this.#app;
    let text: string | undefined;
    let isGone = false;
    for (let attempts = 0, merging = 0; attempts < NOTICE_ATTEMPTS && merging < MERGE_ATTEMPTS; attempts += 1) {
      const stat = await vault.adapter.stat(file.path);
      // A renamed note has its new name in a moment.
      isGone = stat === null;
      if (stat !== null && stat.mtime <= file.stat.mtime) {
        text = plain(await vault.cachedRead(file));
        const editor = this.#editors.find(file, through);
        if (editor === undefined || editor.state.doc.toString() === text) break;
        merging += 1;
      }
      await pause(NOTICE_PAUSE);
    }
    return isGone || vault.getFileByPath(file.path) !== file ? undefined : { text };
  }

  /**
   * Whether the disk has what the editor has, or at least another text than before: if the app can't save, it tells the person, but
   * not the caller.
   */
  async #isSaved(file: TFile, editor: EditorView, before: string): Promise<boolean> {
    for (let attempts = 0; attempts < KEEPING_ATTEMPTS; attempts += 1) {
      // Another program may be replacing the file at this moment.
      const now = await this.#app.vault.read(file).then(plain, () => before);
      if (now !== before || now === editor.state.doc.toString()) return true;
      await pause(KEEPING_PAUSE);
    }
    return false;
  }

  /** Whether the app has written an editor's text by itself; false if the editor was closed before that, and its text lost. */
  async #isKept(file: TFile, editor: EditorView): Promise<boolean> {
    const { vault } = this.#app;
    const text = editor.state.doc.toString();
    for (let attempts = 0; attempts < KEEPING_ATTEMPTS; attempts += 1) {
      if (plain(await vault.read(file)) === text) return true;
      if (!this.#editors.has(editor)) return false;
      await pause(KEEPING_PAUSE);
    }
    return true;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}

/** The text as editors have it. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function writeThrough<Result extends EditResult>(editor: EditorView, edit: (text: string) => Result): Result {
  const result = edit(editor.state.doc.toString());
  if (!result.ok) return result;
  if (result.edits.length > 0) {
    measureNow(editor);
    editor.dispatch({
      changes: result.edits.map(({ from, to, insert }: TextEdit) => ({ from, to, insert })),
      annotations: isolateHistory.of("full"),
    });
    measureNow(editor);
  }
  return result;
}

/**
 * Makes the editor measure what it has not measured yet, by asking for a position on the screen. If it does not measure between two
 * changes, it forgets how far the first one moved the page: with a sync just before or after a save, the page would jump.
 */
function measureNow(editor: EditorView): void {
  editor.coordsAtPos(editor.state.selection.main.head);
}

const GONE = "This note is no longer there.";
const NOT_WRITTEN = "The note could not be written. Please try again.";

function refused(code: string, message: string): NotWritten {
  return { ok: false, problem: { code, message, severity: "error", from: 0, to: 0 } };
}

function failed(error: unknown): NotWritten {
  const reason = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
  return refused("not-written", `${NOT_WRITTEN}${reason}`);
}
