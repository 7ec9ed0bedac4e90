/** The vault's files and folders by path, kept in step with the disk. */
import { nameOf, parentPath } from "../base/paths";
import type { Entry } from "./disk";
import { type TAbstractFile, TFile, TFolder } from "./file";
import type { Vault } from "./vault";

export class Tree {
  readonly byPath = new Map<string, TAbstractFile>();
  readonly root: TFolder;
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
    this.root = new TFolder(vault, "/");
    this.root.name = "";
    this.byPath.set("/", this.root);
  }

  /** The file or folder of that entry: a new one, with its folders, or the known one with its new state. */
  put(entry: Entry): TAbstractFile {
    const known = this.byPath.get(entry.path);
    const stat = { ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
    if (known instanceof TFile) known.stat = stat;
    if (known !== undefined) return known;
    const made =
      entry.kind === "file" ? new TFile(this.#vault, entry.path, stat) : new TFolder(this.#vault, entry.path);
    this.#attach(made);
    return made;
  }

  remove(file: TAbstractFile): void {
    file.deleted = true;
    this.byPath.delete(file.path);
    if (file.parent !== null) file.parent.children = file.parent.children.filter((child) => child !== file);
  }

  /** Moves a file, or a folder with all that is in it; tells each of them with its old path, parents first. */
  move(file: TAbstractFile, path: string, moved: (file: TAbstractFile, oldPath: string) => void): void {
    const oldPath = file.path;
    const children = file instanceof TFolder ? [...file.children] : [];
    this.byPath.delete(oldPath);
    if (file.parent !== null) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.setPath(path);
    this.#attach(file);
    moved(file, oldPath);
    for (const child of children) this.move(child, `${path}/${nameOf(child.path)}`, moved);
  }

  #attach(file: TAbstractFile): void {
    this.byPath.set(file.path, file);
    const folder = this.folder(parentPath(file.path));
    file.parent = folder;
    if (!folder.children.includes(file)) folder.children.push(file);
  }

  /** The folder of that path, made if it isn't known yet. */
  folder(path: string): TFolder {
    const known = this.byPath.get(path);
    if (known instanceof TFolder) return known;
    const made = new TFolder(this.#vault, path);
    this.#attach(made);
    return made;
  }
}
