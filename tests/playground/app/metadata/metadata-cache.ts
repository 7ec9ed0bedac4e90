/**
 * The metadata cache: each note is indexed some time after its file event, `changed` tells of it, and `resolved` of the moment when
 * nothing waits any more. A renamed note keeps its cache, and `changed` doesn't come.
 */
import type { CachedMetadata } from "obsidian";
import { Events, reportLater } from "../base/events";
import { getLinkpath, parentPath } from "../base/paths";
import { switches } from "../switches";
import { type TAbstractFile, TFile } from "../vault/file";
import type { Vault } from "../vault/vault";
import { indexNote } from "./index-note";

/** How long after a file event the app usually has the new cache. */
const DELAY = 30;

export class MetadataCache extends Events {
  resolvedLinks: Record<string, Record<string, number>> = {};
  unresolvedLinks: Record<string, Record<string, number>> = {};
  readonly #vault: Vault;
  readonly #caches = new Map<TFile, CachedMetadata>();
  readonly #waiting = new Map<TFile, number>();
  readonly #byName = new Map<string, Set<TFile>>();

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    vault.on("create", (file: TAbstractFile) => {
      if (!(file instanceof TFile)) return;
      this.#name(file, true);
      this.#schedule(file);
    });
    vault.on("modify", (file: TAbstractFile) => {
      this.#schedule(file);
    });
    vault.on("rename", (file: TAbstractFile, oldPath: string) => {
      if (!(file instanceof TFile)) return;
      for (const files of this.#byName.values()) files.delete(file);
      this.#name(file, true);
      const links = this.resolvedLinks[oldPath];
      if (links !== undefined) this.resolvedLinks[file.path] = links;
      this.resolvedLinks = without(this.resolvedLinks, oldPath);
    });
    vault.on("delete", (file: TAbstractFile) => {
      if (!(file instanceof TFile)) return;
      this.#name(file, false);
      window.clearTimeout(this.#waiting.get(file));
      this.#waiting.delete(file);
      const before = this.#caches.get(file) ?? null;
      this.#caches.delete(file);
      this.resolvedLinks = without(this.resolvedLinks, file.path);
      this.trigger("deleted", file, before);
    });
  }

  #name(file: TFile, here: boolean): void {
    const name = file.name.toLowerCase();
    const files = this.#byName.get(name) ?? new Set();
    if (here) files.add(file);
    else files.delete(file);
    this.#byName.set(name, files);
  }

  #schedule(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== "md") return;
    window.clearTimeout(this.#waiting.get(file));
    const timer = window.setTimeout(() => {
      this.#index(file).catch(reportLater);
    }, DELAY + switches.slowCache);
    this.#waiting.set(file, timer);
  }

  async #index(file: TFile): Promise<void> {
    const timer = this.#waiting.get(file);
    let text: string;
    try {
      text = await this.#vault.cachedRead(file);
    } catch {
      return; // Gone meanwhile: `delete` tells.
    } finally {
      if (this.#waiting.get(file) === timer) this.#waiting.delete(file);
    }
    if (file.deleted || this.#waiting.has(file)) return;
    const cache = indexNote(text);
    this.#caches.set(file, cache);
    this.trigger("changed", file, text, cache);
    this.#resolve(file, cache);
    if (this.#waiting.size === 0 && !switches.resolvedMissing) this.trigger("resolved");
  }

  #resolve(file: TFile, cache: CachedMetadata): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
      const path = getLinkpath(link);
      const target = this.getFirstLinkpathDest(path, file.path);
      const into = target === null ? unresolved : resolved;
      const key = target?.path ?? path;
      into[key] = (into[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
    this.trigger("resolve", file);
  }

  /** Whether every note has been indexed as it now is. */
  get idle(): boolean {
    return this.#waiting.size === 0;
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.#caches.get(file) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    const file = this.#vault.getFileByPath(path);
    return file === null ? null : this.getFileCache(file);
  }

  /** The note a link means: by path, else by name; of several the one nearest to the linking note, else the shortest path. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.#vault.getFileByPath(sourcePath);
    const clean = linkpath.replace(/^\/+/u, "").toLowerCase();
    const candidates = [clean, `${clean}.md`].flatMap((path) => this.#ending(path));
    const folder = parentPath(sourcePath);
    const near = candidates.filter((file) => parentPath(file.path) === folder);
    const [best] = (near.length > 0 ? near : candidates).sort((a, b) => a.path.length - b.path.length);
    return best ?? null;
  }

  #ending(path: string): TFile[] {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return [...(this.#byName.get(name) ?? [])].filter((file) => {
      const own = file.path.toLowerCase();
      return own === path || own.endsWith(`/${path}`);
    });
  }

  /** The shortest text by which a link from `sourcePath` finds the file. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const same = [...(this.#byName.get(file.name.toLowerCase()) ?? [])];
    const text = same.length > 1 ? file.path : file.name;
    return omitMdExtension && file.extension === "md" ? text.replace(/\.md$/iu, "") : text;
  }
}

function without<T>(map: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}
