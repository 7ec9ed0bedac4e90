/** The current text of notes, unsaved or not, and events when it changes. */
import type { App, Plugin, TAbstractFile, TFile } from "obsidian";
import { Emitter } from "../../core/events/emitter";
import type { LiveEditors } from "./live-editors";

/** Milliseconds in which several changes of a note are reported as one. */
const TOGETHER = 40;

export class NoteTexts {
  readonly #app: App;
  readonly #editors: LiveEditors;
  readonly #changes = new WeakMap<TAbstractFile, Emitter>();
  readonly #waiting = new Map<TAbstractFile, number>();

  constructor(plugin: Plugin, editors: LiveEditors) {
    this.#app = plugin.app;
    this.#editors = editors;
    const { vault, metadataCache, workspace } = plugin.app;
    plugin.registerEvent(vault.on("modify", (file) => this.#changed(file)));
    plugin.registerEvent(metadataCache.on("changed", (file) => this.#changed(file)));
    plugin.registerEvent(workspace.on("quick-preview", (file) => this.#changed(file)));
    plugin.register(editors.onChange((file) => this.#changed(file)));
  }

  /** The text in the editor where the note is open for editing, else in the vault; `undefined` where it can't be read, or not any more. */
  read(file: TFile): Promise<string | undefined> {
    const edited = this.#editors.textOf(file);
    const text = edited === undefined ? this.#app.vault.cachedRead(file) : Promise.resolve(edited);
    return text.catch(() => undefined);
  }

  /** Calls back a moment after each change of the note's text or cached properties. Returns an unsubscribe function. */
  onChange(file: TFile, listener: () => void): () => void {
    const changes = this.#changes.get(file) ?? new Emitter();
    this.#changes.set(file, changes);
    return changes.subscribe(listener);
  }

  #changed(file: TAbstractFile): void {
    const changes = this.#changes.get(file);
    if (changes === undefined || changes.isEmpty || this.#waiting.has(file)) return;
    const tell = (): void => {
      this.#waiting.delete(file);
      changes.emit();
    };
    this.#waiting.set(file, window.setTimeout(tell, TOGETHER));
  }
}
