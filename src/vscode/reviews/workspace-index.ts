/**
 * The alliances of a workspace, by the properties at the top of its notes. VS Code keeps no properties of files, so notes are read: all of
 * them once when somebody first looks at the reviews, a few at a time, and then those that change. What is unsaved in an editor counts.
 */
import * as vscode from "vscode";
import { FollowedVault, type Frontmatter } from "../../core/index/followed-vault";
import { readFrontmatter } from "../../core/frontmatter/read-frontmatter";
import { isFolder, isUri, textOnDisk } from "../document-edits";
import { isMarkdown, mayConcernUs } from "../notes";

/** Notes that are read at once. */
const TOGETHER = 500;
/** While many are read, the event fires once in so many milliseconds. */
const PIECE = 1000;
const NOTES = "**/*.md";
/** Milliseconds without a change after which a note that is being written is looked at. */
const PAUSE = 300;

type Known = Frontmatter | "unreadable";

export class WorkspaceIndex implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #uris = new Map<string, vscode.Uri>();
  readonly #followed = new FollowedVault({
    has: (path) => this.#known.has(path),
    frontmatterOf: (path) => this.#known.get(path),
  });
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watchers: vscode.Disposable[] = [];
  /** Notes that were changed in an editor a moment ago, by path. */
  readonly #written = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #begun = false;
  /** A counter of reads and deletions, and the number of the last one applied to each note: an earlier read may end later. */
  #times = 0;
  readonly #knownOf = new Map<string, number>();

  /** Fires after every change. */
  readonly onChange = this.#changed.event;

  get alliances() {
    return this.#followed.alliances;
  }

  /** Where the note of an alliance is. */
  uriOf(path: string): vscode.Uri | undefined {
    return this.#uris.get(path);
  }

  /** Reads the workspace once, and follows it from then on. Never rejects. */
  async begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    this.#watch();
    await this.#readAll();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#changed, ...this.#watchers).dispose();
  }

  #watch(): void {
    const files = vscode.workspace.createFileSystemWatcher(NOTES);
    // For a new folder with notes in it, only the folder is reported.
    const folders = vscode.workspace.createFileSystemWatcher("**/*", false, true, false);
    this.#watchers.push(
      files,
      folders,
      files.onDidCreate((uri) => this.#look(uri)),
      files.onDidChange((uri) => this.#look(uri)),
      files.onDidDelete((uri) => this.#forget(uri.path)),
      folders.onDidCreate((uri) => this.#lookInto(uri)),
      folders.onDidDelete((uri) => this.#forgetFolder(uri.path)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#readAll()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#lookSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#lookSoon(document)),
    );
  }

  async #readAll(): Promise<void> {
    const found = await vscode.workspace.findFiles(NOTES);
    const there = new Set(found.map(({ path }) => path));
    for (const path of [...this.#known.keys()]) if (!there.has(path)) this.#forget(path);
    await this.#lookThrough(found);
  }

  async #lookThrough(found: readonly vscode.Uri[]): Promise<void> {
    let told = 0;
    for (let from = 0; from < found.length; from += TOGETHER) {
      const some = found.slice(from, from + TOGETHER);
      await Promise.all(some.map((uri) => this.#read(uri)));
      this.#followed.lookThrough(some.map(({ path }) => path));
      if (Date.now() - told < PIECE) continue;
      told = Date.now();
      this.#changed.fire();
    }
    this.#followed.alliances.findCopies();
    this.#changed.fire();
  }

  async #look(uri: vscode.Uri): Promise<void> {
    await this.#read(uri);
    this.#followed.look(uri.path);
    this.#changed.fire();
  }

  /** Follows what is written in an editor and not saved yet: a new date counts from the moment it stands there. */
  #lookSoon(document: vscode.TextDocument): void {
    if (!isMarkdown(document) || vscode.workspace.getWorkspaceFolder(document.uri) === undefined) return;
    if (this.#known.get(document.uri.path) === undefined && !mayConcernUs(document.getText())) return;
    this.#written.set(document.uri.path, document.uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const all = [...this.#written.values()];
      this.#written.clear();
      for (const uri of all) void this.#look(uri);
    }, PAUSE);
  }

  async #lookInto(uri: vscode.Uri): Promise<void> {
    if (!(await isFolder(uri))) return;
    await this.#lookThrough(await vscode.workspace.findFiles(new vscode.RelativePattern(uri, NOTES)));
  }

  /** Reads a note's properties; a note that can't be read counts as missing. */
  async #read(uri: vscode.Uri): Promise<void> {
    const { path } = uri;
    const asked = (this.#times += 1);
    const text = unsavedText(uri) ?? (await textOnDisk(uri));
    if (asked < (this.#knownOf.get(path) ?? 0)) return;
    this.#knownOf.set(path, asked);
    if (text === undefined) {
      this.#uris.delete(path);
      this.#known.delete(path);
    } else {
      this.#uris.set(path, uri);
      this.#known.set(path, propertiesOf(text));
    }
  }

  #forget(path: string): void {
    this.#knownOf.set(path, (this.#times += 1));
    this.#uris.delete(path);
    if (!this.#known.delete(path)) return;
    this.#followed.deleted(path);
    this.#changed.fire();
  }

  #forgetFolder(folder: string): void {
    for (const path of [...this.#known.keys()]) if (path.startsWith(`${folder}/`)) this.#forget(path);
  }
}

/** The unsaved text of a note in an editor. */
function unsavedText(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.isDirty && isUri(document, uri))?.getText();
}

function propertiesOf(text: string): Known {
  // Most notes are no alliances: their properties are not kept.
  if (!mayConcernUs(text)) return undefined;
  const { range, record, problems } = readFrontmatter(text);
  if (range === undefined) return undefined;
  return problems.length > 0 && Object.keys(record).length === 0 ? "unreadable" : record;
}
