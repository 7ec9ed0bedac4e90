/**
 * The alliances of the vault, from the app's cache of properties alone: no note is read for it. Built once when the layout is
 * ready, a piece at a time, then updated by the app's events, in whatever order they come.
 */
import { TFile, TFolder, type App, type CachedMetadata, type Plugin, type TAbstractFile } from "obsidian";
import { Emitter } from "../../core/events/emitter";
import type { AllianceIndex } from "../../core/index/alliance-index";
import { FollowedVault } from "../../core/index/followed-vault";
import { pause, pauses } from "../pause";

/** How many notes to process before checking whether to pause. */
const PIECE = 250;

export class VaultIndex {
  readonly #app: App;
  readonly #followed: FollowedVault;
  readonly #changes = new Emitter();
  #ready = false;
  #gone = false;

  constructor(plugin: Plugin) {
    const { app } = plugin;
    this.#app = app;
    this.#followed = new FollowedVault({
      has: (path) => app.vault.getFileByPath(path) !== null,
      frontmatterOf: (path) => {
        const cache = app.metadataCache.getCache(path);
        if (cache === null) return "unknown";
        return cache.frontmatter ?? (hasUnreadable(cache) ? "unreadable" : undefined);
      },
    });
    plugin.register(this.alliances.onChange(() => this.#changes.emit()));
    plugin.register(() => (this.#gone = true));
    app.workspace.onLayoutReady(() => {
      if (this.#gone) return;
      this.#follow(plugin);
      void this.#lookThrough();
    });
  }

  get alliances(): AllianceIndex {
    return this.#followed.alliances;
  }

  /** Whether the vault has been looked through once. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Calls back after every change, and once the vault has been looked through. Returns an unsubscribe function. */
  onChange(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  #follow(plugin: Plugin): void {
    const { vault, metadataCache } = this.#app;
    plugin.registerEvent(metadataCache.on("changed", ({ path }) => this.#followed.look(path)));
    plugin.registerEvent(metadataCache.on("resolved", () => this.#followed.lookAgain()));
    plugin.registerEvent(vault.on("rename", (file, from) => this.#renamed(file, from)));
    plugin.registerEvent(vault.on("delete", (file) => this.#deleted(file)));
  }

  async #lookThrough(): Promise<void> {
    const paths = this.#app.vault.getMarkdownFiles().map(({ path }) => path);
    const rest = pauses();
    for (let from = 0; from < paths.length && !this.#gone; from += PIECE) {
      this.#followed.lookThrough(paths.slice(from, from + PIECE));
      await rest();
    }
    while (this.alliances.sortNext()) await pause();
    this.#ready = true;
    this.#changes.emit();
    await pause();
    while (this.alliances.findCopies(PIECE)) await rest();
  }

  /** The cache has no event for a renamed note. */
  #renamed(file: TAbstractFile, from: string): void {
    if (file instanceof TFolder) this.#followed.renamedFolder(from, file.path);
    else if (file instanceof TFile && file.extension === "md") this.#followed.renamed(from, file.path);
    else this.#followed.deleted(from);
  }

  #deleted(file: TAbstractFile): void {
    if (file instanceof TFolder) this.#followed.deletedFolder(file.path);
    else this.#followed.deleted(file.path);
  }
}

/**
 * Whether the properties are invalid YAML: then the cache has their section and no values. An empty section has no line between its
 * fences.
 */
function hasUnreadable({ sections }: CachedMetadata): boolean {
  const first = sections?.[0];
  return first?.type === "yaml" && first.position.end.line - first.position.start.line > 1;
}
