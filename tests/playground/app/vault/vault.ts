/**
 * The vault as plugins see it. Creating refuses an existing path; `process` reads, changes and writes as one step even against other
 * programs; the event of an own write comes before its promise resolves.
 */
import { Events } from "../base/events";
import { nameOf, normalizePath, parentPath } from "../base/paths";
import { DiskAdapter } from "./adapter";
import { type Change, Conflict, disk } from "./disk";
import { TAbstractFile, TFile, TFolder } from "./file";
import { Tree } from "./tree";

export class Vault extends Events {
  readonly adapter = new DiskAdapter();
  readonly configDir = ".obsidian";
  readonly #tree = new Tree(this);
  readonly #texts = new Map<TFile, { mtime: number; text: string }>();
  #last: Promise<unknown> = Promise.resolve();
  #name = "";

  /** Reads the folder; `create` fires for each file, as the app does at start. */
  async open(): Promise<void> {
    await disk.listen((change) => {
      this.#changed(change);
    });
    const { name, entries } = await disk.list();
    this.#name = name;
    for (const entry of entries) this.trigger("create", this.#tree.put(entry));
  }

  #changed({ type, entry }: Change): void {
    if (entry.path.startsWith(".")) {
      this.trigger("raw", entry.path);
      return;
    }
    const known = this.#tree.byPath.get(entry.path);
    if (type === "deleted") {
      if (known !== undefined) this.#removed(known);
    } else if (known === undefined) this.trigger("create", this.#tree.put(entry));
    else if (known instanceof TFile && known.stat.mtime !== entry.mtime) this.trigger("modify", this.#tree.put(entry));
  }

  #removed(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#removed(child);
    this.#tree.remove(file);
    if (file instanceof TFile) this.#texts.delete(file);
    this.trigger("delete", file);
  }

  getName(): string {
    return this.#name;
  }

  getRoot(): TFolder {
    return this.#tree.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#tree.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#tree.byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const file = this.#tree.byPath.get(path);
    return file instanceof TFolder ? file : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#tree.byPath.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === "md");
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter(
      (file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()),
    );
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    const waiting: TAbstractFile[] = [root];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      callback(file);
      if (file instanceof TFolder) waiting.push(...file.children);
    }
  }

  async read(file: TFile): Promise<string> {
    const { text, entry } = await disk.read(file.path);
    this.#texts.set(file, { mtime: entry.mtime, text });
    return text;
  }

  async cachedRead(file: TFile): Promise<string> {
    const cached = this.#texts.get(file);
    return cached?.mtime === file.stat.mtime ? cached.text : this.read(file);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return (await disk.readBinary(file.path)).bytes;
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async create(path: string, data: string): Promise<TFile> {
    return this.#create(path, data);
  }

  async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    return this.#create(path, data);
  }

  async #create(path: string, data: string | ArrayBuffer): Promise<TFile> {
    const normal = normalizePath(path);
    if (this.#existsInAnyCase(normal)) throw new Error("File already exists.");
    const entry = await disk.write(normal, data, { create: true });
    const file = this.#tree.put(entry);
    if (!(file instanceof TFile)) throw new Error("File already exists.");
    this.trigger("create", file);
    return file;
  }

  #existsInAnyCase(path: string): boolean {
    return [...this.#tree.byPath.keys()].some((known) => known.toLowerCase() === path.toLowerCase());
  }

  async createFolder(path: string): Promise<TFolder> {
    const normal = normalizePath(path);
    if (this.#existsInAnyCase(normal)) throw new Error("Folder already exists.");
    await disk.makeFolder(normal);
    const parts = normal.split("/");
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join("/");
      if (!this.#tree.byPath.has(part)) this.trigger("create", this.#tree.folder(part));
    }
    return this.#tree.folder(normal);
  }

  /** As in the app, one change after another: what is written in the middle of a rename is not to make a file under the old name. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }

  modify(file: TFile, data: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#mustExist(file);
      this.#written(file, await disk.write(file.path, data), data);
    });
  }

  modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    return this.#inTurn(async () => {
      this.#mustExist(file);
      this.#written(file, await disk.write(file.path, data), undefined);
    });
  }

  async append(file: TFile, data: string): Promise<void> {
    await this.process(file, (text) => text + data);
  }

  process(file: TFile, change: (data: string) => string): Promise<string> {
    return this.#inTurn(() => this.#process(file, change));
  }

  async #process(file: TFile, change: (data: string) => string): Promise<string> {
    this.#mustExist(file);
    for (;;) {
      const { text, hash } = await disk.read(file.path);
      const changed = change(text);
      if (changed === text) return text;
      try {
        this.#written(file, await disk.write(file.path, changed, { expected: hash }), changed);
        return changed;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  #mustExist(file: TFile): void {
    if (this.#tree.byPath.get(file.path) !== file) throw new Error(`File doesn't exist: ${file.path}`);
  }

  #written(file: TFile, entry: Change["entry"], text: string | undefined): void {
    if (text === undefined) this.#texts.delete(file);
    else this.#texts.set(file, { mtime: entry.mtime, text });
    this.#tree.put(entry);
    this.trigger("modify", file);
  }

  rename(file: TAbstractFile, path: string): Promise<void> {
    const normal = normalizePath(path);
    return this.#inTurn(async () => {
      await disk.rename(file.path, normal);
      this.#tree.move(file, normal, (moved, oldPath) => {
        this.trigger("rename", moved, oldPath);
      });
    });
  }

  async copy(file: TFile, path: string): Promise<TFile> {
    return this.createBinary(path, await this.readBinary(file));
  }

  delete(file: TAbstractFile): Promise<void> {
    return this.#inTurn(async () => {
      await disk.remove(file.path);
      this.#removed(file);
    });
  }

  /** There is no system bin here: everything goes to `.trash`. */
  async trash(file: TAbstractFile): Promise<void> {
    const stamp = Date.now().toString(36);
    const name = nameOf(file.path);
    await disk
      .rename(file.path, `.trash/${parentPath(file.path) === "/" ? name : `${stamp} ${name}`}`)
      .catch(() => disk.rename(file.path, `.trash/${stamp} ${name}`));
    this.#removed(file);
  }

  getConfig(): unknown {
    return undefined;
  }
}

export { TAbstractFile };
