/** The settings while the plugin runs: loaded once, saved a moment after the last change, and read again when a sync changed them. */
import { debounce, type Plugin } from "obsidian";
import { Emitter } from "../../core/events/emitter";
import { parseSettings, type Settings } from "./settings";

/** Milliseconds after the last change. */
const SAVE_AFTER = 300;

export class SettingStore {
  #settings: Settings;
  readonly #plugin: Plugin;
  readonly #changes = new Emitter<[settings: Settings, before: Settings]>();
  readonly #save = debounce(() => void this.#plugin.saveData(this.#settings), SAVE_AFTER, true);

  private constructor(plugin: Plugin, settings: Settings) {
    this.#plugin = plugin;
    this.#settings = settings;
    // What was set in the last moments is saved before the plugin is unloaded.
    plugin.register(() => {
      this.#save.run();
    });
  }

  static async load(plugin: Plugin): Promise<SettingStore> {
    return new SettingStore(plugin, parseSettings(await plugin.loadData()));
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Changes one setting; a value of the wrong type becomes the default. */
  set(key: string, value: unknown): void {
    this.#take({ ...this.#settings, [key]: value });
    this.#save();
  }

  /** `data.json` was changed by a sync or another program. */
  async reload(): Promise<void> {
    this.#take(await this.#plugin.loadData());
  }

  /** Calls back after every change. Returns an unsubscribe function. */
  onChange(listener: (settings: Settings, before: Settings) => void): () => void {
    return this.#changes.subscribe(listener);
  }

  #take(data: unknown): void {
    const before = this.#settings;
    this.#settings = parseSettings(data);
    this.#changes.emit(this.#settings, before);
  }
}
