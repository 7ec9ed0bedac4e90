/** The vault's notes, as a port of the actions. */
import type { EditorView } from "@codemirror/view";
import { normalizePath, TFile, type App } from "obsidian";
import type { Created, Notes, NotWritten, Replaced } from "../actions/ports";
import type { Frontmatter } from "../core/index/followed-vault";
import { freeFileName } from "../core/template/file-name";
import type { EditResult } from "../core/text/problem";
import type { NoteTexts } from "./answers/note-texts";
import type { NoteWriter } from "./answers/note-writer";
import { filesIn, makeFolder } from "./folder-files";

export class VaultNotes implements Notes<TFile, EditorView> {
  readonly #app: App;
  readonly #texts: NoteTexts;
  readonly #writer: NoteWriter;

  constructor(app: App, texts: NoteTexts, writer: NoteWriter) {
    this.#app = app;
    this.#texts = texts;
    this.#writer = writer;
  }

  read(file: TFile): Promise<string | undefined> {
    return this.#texts.read(file);
  }

  change<Result extends EditResult>(
    file: TFile,
    edit: (text: string) => Result,
    through?: EditorView,
  ): Promise<Result | NotWritten> {
    return this.#writer.write(file, edit, through);
  }

  async create(folder: string, title: string, text: (path: string) => string): Promise<Created<TFile>> {
    try {
      const path = this.freePath(folder, title);
      await makeFolder(this.#app, cleanFolder(folder));
      return { ok: true, note: await this.#app.vault.create(path, text(path)) };
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : "" };
    }
  }

  async replace(path: string, next: (now: string | undefined) => string | undefined): Promise<Replaced> {
    const { vault } = this.#app;
    try {
      const there = vault.getAbstractFileByPath(path);
      if (there === null) {
        const text = next(undefined);
        if (text === undefined) return { kind: "kept" };
        await makeFolder(this.#app, path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
        await vault.create(path, text);
        return { kind: "written" };
      }
      if (!(there instanceof TFile)) return { kind: "kept" };
      let text: string | undefined;
      const written = await vault.process(there, (now) => (text = next(now)) ?? now);
      return { kind: written === text ? "written" : "kept" };
    } catch (error) {
      return { kind: "failed", reason: error instanceof Error ? error.message : "" };
    }
  }

  properties(file: TFile): Frontmatter | "unknown" {
    return this.#app.metadataCache.getFileCache(file)?.frontmatter;
  }

  list(folder: string): Promise<readonly TFile[]> {
    return Promise.resolve(filesIn(this.#app, folder));
  }

  /** A path for the title that no note or folder has, whether the file system is case-sensitive or not. */
  freePath(folder: string, title: string): string {
    const parent = cleanFolder(folder);
    const { vault } = this.#app;
    const there = parent === "" ? vault.getRoot() : vault.getFolderByPath(parent);
    const name = freeFileName(
      title,
      (there?.children ?? []).map((file) => file.name),
    );
    return parent === "" ? `${name}.md` : `${parent}/${name}.md`;
  }
}

function cleanFolder(folder: string): string {
  const path = normalizePath(folder);
  return path === "/" || path === "." ? "" : path;
}
