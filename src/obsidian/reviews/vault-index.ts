/**
 * The alliances of the vault, from the app's cache of properties alone: no note is read for it. Looked through once when the layout
 * is there, a piece at a time, then kept by the app's events, whichever of them come.
 */
import { TFile, type App, type Plugin, type TAbstractFile } from "obsidian";
import { AllianceIndex } from "../../core/index/alliance-index";
import { noteTitle, summarise } from "../../core/index/summarise";
import type { AllianceSummary } from "../../core/index/summary";

/** Notes looked at without a pause. */
const PIECE = 2000;

export class VaultIndex {
  readonly alliances = new AllianceIndex();
  readonly #app: App;
  readonly #listeners = new Set<() => void>();
  /** Notes that the app has not indexed yet. */
  readonly #unknown = new Set<TFile>();
  #ready = false;
  #gone = false;

  constructor(plugin: Plugin) {
    this.#app = plugin.app;
    plugin.register(this.alliances.onChange(() => this.#tell()));
    plugin.register(() => (this.#gone = true));
    plugin.app.workspace.onLayoutReady(() => {
      if (this.#gone) return;
      this.#follow(plugin);
      void this.#lookThrough();
    });
  }

  /** Whether the vault has been looked through once. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Calls back after every change; gives what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(plugin: Plugin): void {
    const { vault, metadataCache } = this.#app;
    plugin.registerEvent(metadataCache.on("changed", (file) => this.#look(file)));
    plugin.registerEvent(metadataCache.on("resolved", () => this.#lookAgain()));
    plugin.registerEvent(vault.on("rename", (file, from) => this.#renamed(file, from)));
    plugin.registerEvent(vault.on("delete", (file) => this.alliances.delete(file.path)));
  }

  async #lookThrough(): Promise<void> {
    const files = this.#app.vault.getMarkdownFiles();
    for (let from = 0; from < files.length && !this.#gone; from += PIECE) {
      if (from > 0) await new Promise((resolve) => window.setTimeout(resolve, 0));
      const summaries = files.slice(from, from + PIECE).map((file) => this.#summary(file));
      this.alliances.setAll(summaries.filter((summary) => summary !== undefined));
    }
    this.#ready = true;
    this.#tell();
  }

  /** What the cache says of a note now; a note that it does not know yet is looked at later. */
  #summary(file: TFile): AllianceSummary | undefined {
    const cache = this.#app.metadataCache.getFileCache(file);
    if (cache === null) this.#unknown.add(file);
    else this.#unknown.delete(file);
    return summarise(file.path, cache?.frontmatter);
  }

  #look(file: TFile): void {
    this.alliances.set(file.path, this.#summary(file));
  }

  #lookAgain(): void {
    for (const file of [...this.#unknown]) this.#look(file);
  }

  /** The cache says nothing of a renamed note. */
  #renamed(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return;
    if (file.extension === "md") this.alliances.rename(from, file.path, noteTitle(file.path));
    else this.alliances.delete(from);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
