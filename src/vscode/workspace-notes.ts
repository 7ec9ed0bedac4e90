/**
 * The notes of the workspace, as a port of the actions: changes run one after another, each computed from the very text that it is
 * applied to, as an edit of the document like any other.
 */
import * as vscode from "vscode";
import type { Created, NoteRef, Notes, NotWritten, Replaced } from "../actions/ports";
import { freeFileName } from "../core/template/file-name";
import { Queues } from "../core/events/queue";
import type { EditResult, Problem } from "../core/text/problem";
import { undoEdits, undoOf, type Undo } from "../core/text/undo";
import { asWorkspaceEdit, isAsOnDisk, isReadOnly, makeEdits, openDocument, textOnDisk } from "./document-edits";
import { titleOf } from "./note-command";

/** A note, identified by its object, whose URI is updated when it is renamed. */
export class WorkspaceNote implements NoteRef {
  uri: vscode.Uri;

  constructor(uri: vscode.Uri) {
    this.uri = uri;
  }

  get path(): string {
    return this.uri.path;
  }
}

/** How often an edit is computed again if somebody changed the document in between. */
const ATTEMPTS = 5;
/** At most so many notes of a folder are listed. */
const MOST_LISTED = 200;

export class WorkspaceNotes implements Notes<WorkspaceNote, vscode.TextDocument> {
  readonly #notes = new Map<string, WorkspaceNote>();
  readonly #queues = new Queues<WorkspaceNote>();

  /** The note of a URI: always the same object. */
  of(uri: vscode.Uri): WorkspaceNote {
    const key = uri.toString();
    const note = this.#notes.get(key) ?? new WorkspaceNote(uri);
    this.#notes.set(key, note);
    return note;
  }

  /** A note has another name now. */
  renamed(from: vscode.Uri, to: vscode.Uri): void {
    const note = this.#notes.get(from.toString());
    if (note === undefined) return;
    this.#notes.delete(from.toString());
    note.uri = to;
    this.#notes.set(to.toString(), note);
  }

  async read({ uri }: WorkspaceNote): Promise<string | undefined> {
    return openDocument(uri)?.getText() ?? (await textOnDisk(uri));
  }

  /**
   * @param through the document of the form that asks for it: saving it is the person's. Without one, the note need not be open, and is
   *   saved where nothing in it was unsaved before
   */
  change<Result extends EditResult>(
    note: WorkspaceNote,
    edit: (text: string) => Result,
    through?: vscode.TextDocument,
  ): Promise<Result | NotWritten> {
    const job = (): Promise<Result | NotWritten> =>
      through === undefined ? changeAndSave(note.uri, edit) : write(through, edit);
    return this.#queues.of(note).run(job).catch(failed);
  }

  /** @param folder its URI */
  async create(folder: string, title: string, text: (path: string) => string): Promise<Created<WorkspaceNote>> {
    const { fs } = vscode.workspace;
    try {
      const into = vscode.Uri.parse(folder);
      await fs.createDirectory(into);
      const taken = (await fs.readDirectory(into)).map(([entry]) => entry);
      const uri = vscode.Uri.joinPath(into, `${freeFileName(title, taken)}.md`);
      await fs.writeFile(uri, new TextEncoder().encode(text(uri.path)));
      return { ok: true, note: this.of(uri) };
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : "" };
    }
  }

  /** @param path the file's URI */
  async replace(path: string, next: (now: string | undefined) => string | undefined): Promise<Replaced> {
    const { fs } = vscode.workspace;
    try {
      const uri = vscode.Uri.parse(path);
      const there = await fs.readFile(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
      const text = next(there);
      if (text === undefined) return { kind: "kept" };
      await fs.writeFile(uri, new TextEncoder().encode(text));
      return { kind: "written" };
    } catch (error) {
      return { kind: "failed", reason: error instanceof Error ? error.message : "" };
    }
  }

  /** VS Code keeps no properties of files. */
  properties(): "unknown" {
    return "unknown";
  }

  /** @param folder a folder's name or path, anywhere in the workspace */
  async list(folder: string): Promise<readonly WorkspaceNote[]> {
    if (folder === "") return [];
    // A disk keeps letters composed as they came, and a pattern tells them apart.
    const spellings = [...new Set([folder, folder.normalize("NFC"), folder.normalize("NFD")])];
    const pattern = spellings.length === 1 ? folder : `{${spellings.join(",")}}`;
    const found = await vscode.workspace.findFiles(`**/${pattern}/**/*.md`, undefined, MOST_LISTED);
    return found.map((uri) => this.of(uri));
  }
}

/** Changes a note that need not be open, and saves it where nothing in it was unsaved before. */
async function changeAndSave<Result extends EditResult>(
  note: vscode.Uri,
  edit: (text: string) => Result,
): Promise<Result | NotWritten> {
  const document = await vscode.workspace.openTextDocument(note);
  const isUnsaved = (): boolean => document.isDirty;
  const wasUnsaved = isUnsaved();
  if (!wasUnsaved && !(await isAsOnDisk(document)) && !isUnsaved()) return refused(wouldChangeMore(note));
  const result = await write(document, edit);
  if (result.ok && !wasUnsaved && isUnsaved() && !(await document.save()))
    void vscode.window.showWarningMessage(vscode.l10n.t("“{0}” is changed, and could not be saved.", titleOf(note)));
  return result;
}

async function write<Result extends EditResult>(
  document: vscode.TextDocument,
  edit: (text: string) => Result,
): Promise<Result | NotWritten> {
  if (await isReadOnly(document.uri)) return refused(readOnly());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Its last tab may have been closed since.
    const now = openDocument(document.uri) ?? (await vscode.workspace.openTextDocument(document.uri));
    const before = now.getText();
    const result = edit(before);
    if (!result.ok || result.edits.length === 0) return result;
    const made = await makeEdits(now, result.edits);
    if (made === "made") return result;
    if (made === "refused") continue;
    await takeBack(document.uri, undoOf(before, result.edits));
    return refused(readOnly());
  }
  return refused(notChanged());
}

async function takeBack(note: vscode.Uri, written: Undo): Promise<void> {
  const document = openDocument(note);
  if (document === undefined) return;
  const back = undoEdits(document.getText(), written);
  if (back.ok) await vscode.workspace.applyEdit(asWorkspaceEdit(document, back.edits));
}

function wouldChangeMore(note: vscode.Uri): string {
  return vscode.l10n.t(
    "Saving “{0}” would change more of it than this: it mixes line endings, or is not in UTF-8. Please open it, save it once, and try again.",
    titleOf(note),
  );
}

function readOnly(): string {
  return vscode.l10n.t("The note can only be read here, so nothing was changed. Copy your words, or make it writable.");
}

function notChanged(): string {
  return vscode.l10n.t("The note could not be changed. Please try again.");
}

function refused(message: string): NotWritten {
  const problem: Problem = { code: "not-written", message, severity: "error", from: 0, to: 0 };
  return { ok: false, problem };
}

function failed(error: unknown): NotWritten {
  const reason = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
  return refused(`${notChanged()}${reason}`);
}
