/** What the app does with files beyond the vault: links follow a rename, properties are rewritten, links are written. */
import type { CachedMetadata } from "obsidian";
import type { App } from "../app";
import { getLinkpath, joinPath, normalizePath, parseLinktext } from "../base/paths";
import { frontmatterLinks } from "../metadata/index-note";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "../metadata/front-matter";
import { switches } from "../switches";
import { type TAbstractFile, TFile, TFolder } from "./file";

export class FileManager {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  getNewFileParent(): TFolder {
    return this.#app.vault.getRoot();
  }

  /** Creates an “Untitled” note in the folder, under a name that is free. */
  async createNewMarkdownFile(folder: TFolder = this.getNewFileParent(), name = "Untitled"): Promise<TFile> {
    for (let count = 0; ; count++) {
      const path = joinPath(folder.path, `${name}${count === 0 ? "" : ` ${count}`}.md`);
      if (this.#app.vault.getAbstractFileByPath(path) === null) return this.#app.vault.create(path, "");
    }
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const { metadataCache } = this.#app;
    if (switches.markdownLinks) {
      const path = metadataCache.fileToLinktext(file, sourcePath, false) + subpath;
      return `${file.extension === "md" ? "" : "!"}[${alias || file.basename}](${encodeURI(path)})`;
    }
    const text = metadataCache.fileToLinktext(file, sourcePath) + subpath;
    const link = alias === "" || alias === text ? `[[${text}]]` : `[[${text}|${alias}]]`;
    return file.extension === "md" ? link : `!${link}`;
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    return Promise.resolve(normalizePath(filename));
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.#app.vault.trash(file);
  }

  /** Renames, then rewrites the links to it in the notes' text and properties. Links inside code are not known, and stay. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const renamed = new Set<TFile>();
    if (file instanceof TFile) renamed.add(file);
    else if (file instanceof TFolder) for (const inside of this.#filesIn(file)) renamed.add(inside);
    const { metadataCache, vault } = this.#app;
    const pointing: { from: TFile; original: string; to: TFile }[] = [];
    for (const from of vault.getMarkdownFiles()) {
      for (const { link, original } of references(metadataCache.getFileCache(from))) {
        const to = metadataCache.getFirstLinkpathDest(getLinkpath(link), from.path);
        if (to !== null && renamed.has(to)) pointing.push({ from, original, to });
      }
    }
    await vault.rename(file, normalizePath(newPath));
    for (const from of new Set(pointing.map((link) => link.from))) {
      const own = pointing.filter((link) => link.from === from);
      await vault.process(from, (text) =>
        own.reduce((changed, { original, to }) => {
          const linktext = metadataCache.fileToLinktext(to, from.path);
          return changed.split(original).join(withTarget(original, linktext));
        }, text),
      );
    }
  }

  #filesIn(folder: TFolder): TFile[] {
    return folder.children.flatMap((child) =>
      child instanceof TFile ? [child] : child instanceof TFolder ? this.#filesIn(child) : [],
    );
  }

  /** As the app does it: read, change, write anew. Comments, quoting and spacing are lost. */
  async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void): Promise<void> {
    await this.#app.vault.process(file, (text) => {
      const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
      const parsed: unknown = exists ? parseYaml(frontmatter) : {};
      const properties = (parsed ?? {}) as Record<string, unknown>;
      change(properties);
      const body = text.slice(contentStart);
      return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
    });
  }
}

function references(cache: CachedMetadata | null): { link: string; original: string }[] {
  if (cache === null) return [];
  return [...(cache.links ?? []), ...(cache.embeds ?? []), ...frontmatterLinks(cache.frontmatter)];
}

/** The same link, pointing elsewhere: alias and heading stay. */
function withTarget(original: string, linktext: string): string {
  const wiki = /^(!?\[\[)([^\]|]+)((?:\|[^\]]*)?\]\])$/u.exec(original);
  if (wiki !== null) return `${wiki[1] ?? ""}${linktext}${parseLinktext(wiki[2] ?? "").subpath}${wiki[3] ?? ""}`;
  return original.replace(/\(<?[^)>]+>?\)$/u, `(${encodeURI(`${linktext}.md`)})`);
}
