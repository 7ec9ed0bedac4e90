/**
 * The settings while the plugin runs: loaded once, saved a moment after the last change, taken anew when a sync brought others. A file that
 * can't be read stays as it is until a person sets something; until then the standard settings hold.
 */
import { debounce, Notice, TFolder, type Plugin } from "obsidian";
import { movedFolder } from "../../actions/moved-folder";
import { Emitter } from "../../core/events/emitter";
import { isRecord, parseSettings, type Settings, type SettingsData } from "./settings";

/** Milliseconds after the last change. */
const SAVE_AFTER = 300;

/** The settings that name a folder. */
const FOLDERS = ["allianceFolder", "templatesFolder", "peopleFolder", "reflectionFolder"] as const;

const UNREADABLE =
  "The settings of Designed Alliances (data.json) can’t be read, so the standard ones hold. The file stays as it is until you set something.";

export class SettingStore {
  #settings = parseSettings(null);
  /** What the file said when it could be read last, keys of other versions too. */
  #data: SettingsData = {};
  #isUnreadable = false;
  readonly #plugin: Plugin;
  readonly #changes = new Emitter<[settings: Settings, before: Settings]>();
  readonly #save = debounce(() => void this.#plugin.saveData({ ...this.#settings, ...this.#data }), SAVE_AFTER, true);

  private constructor(plugin: Plugin) {
    this.#plugin = plugin;
    // What was set in the last moments is saved before the plugin is unloaded.
    plugin.register(() => {
      this.#save.run();
    });
    plugin.registerEvent(
      plugin.app.vault.on("rename", (file, from) => {
        if (file instanceof TFolder) this.#follow(from, file.path);
      }),
    );
  }

  static async load(plugin: Plugin): Promise<SettingStore> {
    const store = new SettingStore(plugin);
    await store.reload();
    return store;
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Changes one setting; a value of the wrong type becomes the default. */
  set(key: string, value: unknown): void {
    this.#isUnreadable = false;
    this.#change({ [key]: value });
    this.#save();
  }

  /** Reads `data.json`: at start, and when it was changed by a sync or another program. Never rejects. */
  async reload(): Promise<void> {
    try {
      const data: unknown = (await this.#plugin.loadData()) ?? {};
      if (!isRecord(data)) throw new TypeError("data.json holds no settings.");
      this.#isUnreadable = false;
      this.#data = data;
      this.#take(data);
    } catch {
      // Told once, however often a sync writes it anew.
      if (!this.#isUnreadable) new Notice(UNREADABLE, 0);
      this.#isUnreadable = true;
      this.#take(null);
    }
  }

  /** Calls back after every change. Returns an unsubscribe function. */
  onChange(listener: (settings: Settings, before: Settings) => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** A folder got another path, and with it those in it. */
  #follow(from: string, to: string): void {
    const moved = FOLDERS.flatMap((key) => {
      const path = movedFolder(this.#settings[key], from, to);
      return path === undefined ? [] : [[key, path] as const];
    });
    if (moved.length === 0) return;
    if (this.#isUnreadable) {
      this.#take({ ...this.#settings, ...Object.fromEntries(moved) });
      return;
    }
    this.#change(Object.fromEntries(moved));
    this.#save();
  }

  #change(changes: SettingsData): void {
    const settings = parseSettings({ ...this.#data, ...changes });
    const kept = Object.entries(settings).filter(([key]) => Object.hasOwn(changes, key));
    this.#data = { ...this.#data, ...Object.fromEntries(kept) };
    this.#take(this.#data);
  }

  #take(data: unknown): void {
    const before = this.#settings;
    this.#settings = parseSettings(data);
    this.#changes.emit(this.#settings, before);
  }
}
